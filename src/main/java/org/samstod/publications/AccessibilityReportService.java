package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.AccessibilityReport;
import org.samstod.publications.domain.AccessibilityReports;
import org.samstod.publications.domain.FormKeys;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * Reports of what in the portal cannot be used (lagen 2018:1937, 15 §): anybody may write one, without an account or an address, and it waits
 * until the city has dealt with it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AccessibilityReportService {

    /** What the token of the form is for. */
    public static final String PURPOSE = "accessibility-report";

    private static final String KIND = "accessibility-report";
    private static final int MOST = 100;
    /** So many may wait; a flood of them must not fill the database. */
    private static final int FULL = 5000;

    @Inject
    AccessibilityReports reports;

    @Inject
    FormKeys keys;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The secret that the form's tokens are signed with; made when the form is first shown. */
    @UseCase(permission = Permission.PUBLIC)
    public String formKey() {
        return keys.secret(PURPOSE, clock.now());
    }

    /**
     * Takes a report in.
     *
     * @return what to refer to
     * @throws BusinessException {@code accessibility.full}, or as {@link AccessibilityReport}
     */
    @UseCase(permission = Permission.PUBLIC, action = "accessibility.report")
    public String report(ReportAccessibility command) {
        AccessibilityReport report = new AccessibilityReport(command.language(), command.page(), command.text(), command.means(), command.contact(),
                clock.now());
        if (reports.waiting() >= FULL) {
            throw new BusinessException("accessibility.full");
        }
        reports.add(report);
        journal.act(report, Map.of("language", report.language()));
        return report.reference();
    }

    /** Those that wait, the oldest first. */
    @UseCase(permission = Permission.ACCESSIBILITY_ANSWER)
    public List<AccessibilityReportView> waiting() {
        return reports.waiting(MOST).stream().map(AccessibilityReportService::view).toList();
    }

    /** Those that have been dealt with lately, the newest first. */
    @UseCase(permission = Permission.ACCESSIBILITY_ANSWER)
    public List<AccessibilityReportView> answered() {
        return reports.answered(MOST).stream().map(AccessibilityReportService::view).toList();
    }

    /** @throws NotFound when there is none */
    @UseCase(permission = Permission.ACCESSIBILITY_ANSWER)
    public AccessibilityReportView get(String id) {
        return view(found(id));
    }

    /**
     * Says what was done about a report; an address to answer to is erased with that.
     *
     * @throws BusinessException as {@link AccessibilityReport#answer}
     */
    @UseCase(permission = Permission.ACCESSIBILITY_ANSWER, action = "accessibility.answer")
    public void answer(String id, long version, String done) {
        AccessibilityReport report = found(id);
        report.requireVersion(version);
        report.answer(done, gate.actorId(), user.getDisplayName(), clock.now());
        journal.act(report, Map.of("answer", report.answer()));
    }

    private AccessibilityReport found(String id) {
        AccessibilityReport report = reports.find(id).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.ACCESSIBILITY_ANSWER, new Subject(KIND, report.id(), null, null));
        return report;
    }

    private static AccessibilityReportView view(AccessibilityReport report) {
        return new AccessibilityReportView(report.id(), report.version(), report.reference(), report.receivedAt(), report.language(), report.page(),
                report.text(), report.means(), report.contact(), report.answer(), report.answeredName(), report.answeredAt());
    }
}
