package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.samstod.calls.CallService;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.ReportReminder;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;

/** What is done about reports by clock. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FinalReportReminderService {

    private static final int MOST = 200;

    @Inject
    GrantMail mail;

    @Inject
    Reports reports;

    @Inject
    FinalReportOpening opening;

    @Inject
    CallService calls;

    @Inject
    NotificationService notifications;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Whether a grant has no report yet. */
    @UseCase(permission = Permission.SYSTEM)
    public boolean missing() {
        return !reports.without(1).isEmpty();
    }

    /**
     * Opens the reports of grants that were given before there were any; some at a time.
     *
     * @return how many were opened
     */
    @UseCase(permission = Permission.SYSTEM, action = "report.open")
    public int openMissing() {
        List<Grant> without = reports.without(MOST);
        without.forEach(grant -> opening.open(grant, calls.call(grant.callId()).track(grant.granted())));
        journal.act("final-reports", without.size(), Map.of("opened", without.size()));
        return without.size();
    }

    /**
     * Reminds of every report that has not come and is due as soon as its rule says; each day once.
     *
     * @return how many messages were sent now
     */
    @UseCase(permission = Permission.SYSTEM)
    public int remind() {
        LocalDate today = clock.today();
        List<Grant> near = reports.expectedDue(today, today.plusDays(ReminderDays.EARLIEST));
        Map<String, FinalReport> found = reports.ofGrants(near.stream().map(Grant::id).toList());
        int sent = 0;
        for (Grant grant : near) {
            FinalReport report = found.get(grant.id());
            ReportReminder reminder = ReportReminder.on(ChronoUnit.DAYS.between(today, grant.reportDue()), report.remindFirst(), report.remindLast());
            if (reminder == ReportReminder.NONE) {
                continue;
            }
            String template = reminder == ReportReminder.LAST ? "final-report.last" : "final-report.first";
            sent += mail.association(grant, template, GrantMail.REPORT, Map.of("due", grant.reportDue()), report.id() + ":" + grant.reportDue());
        }
        return sent;
    }
}
