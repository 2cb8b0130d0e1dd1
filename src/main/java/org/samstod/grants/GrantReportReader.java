package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.GrantReport;
import org.samstod.cases.GrantReports;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.shared.Clock;

/** Tells the allocation sheet how the reports on earlier grants stand, some hundreds of keys a statement. */
@ApplicationScoped
class GrantReportReader implements GrantReports {

    private static final int MOST_KEYS = 400;

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    @Override
    public Map<String, GrantReport> ofCases(Collection<String> caseIds) {
        List<String> all = caseIds.stream().distinct().toList();
        LocalDate today = clock.today();
        Map<String, GrantReport> reports = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_KEYS) {
            grants.ofCases(all.subList(from, Math.min(all.size(), from + MOST_KEYS)))
                    .forEach(grant -> word(grant.state(), grant.reportDue(), today).ifPresent(word -> reports.put(grant.caseId(), word)));
        }
        return reports;
    }

    /**
     * How the report on a grant stands; empty while no money has been paid.
     *
     * @param due the last day to report, or null
     */
    static Optional<GrantReport> word(GrantState state, LocalDate due, LocalDate today) {
        return switch (state) {
            case OFFERED, ACCEPTED, REPLACED -> Optional.empty();
            case RUNNING -> Optional.of(due != null && due.isBefore(today) ? GrantReport.LATE : GrantReport.AWAITED);
            case REPORTED -> Optional.of(GrantReport.REPORTED);
            case REVIEWED, CLOSED -> Optional.of(GrantReport.REVIEWED);
            case DECLINED -> Optional.of(GrantReport.DECLINED);
        };
    }
}
