package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.GrantReport;
import org.samstod.cases.GrantReports;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;

/** Tells the allocation sheet how the reports on earlier grants stand, some hundreds of keys a statement. */
@ApplicationScoped
class GrantReportReader implements GrantReports {

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    @Override
    public Map<String, GrantReport> ofCases(Collection<String> caseIds) {
        LocalDate today = clock.today();
        Map<String, GrantReport> reports = new HashMap<>();
        Keys.parts(caseIds).forEach(some -> grants.ofCases(some)
                .forEach(grant -> word(grant.state(), grant.reportDue(), today).ifPresent(word -> reports.put(grant.caseId(), word))));
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
