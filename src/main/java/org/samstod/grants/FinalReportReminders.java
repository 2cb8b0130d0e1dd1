package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Reminds associations of reports, hearings and conditions that are due soon, and opens the reports of grants that came before there were any. */
@ApplicationScoped
public class FinalReportReminders implements PeriodicJob {

    @Inject
    FinalReportReminderService reminders;

    @Inject
    GrantReminderService others;

    @Override
    public String name() {
        return "final-report-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (reminders.missing()) {
            reminders.openMissing();
        }
        reminders.remind();
        others.remindHearings();
        others.remindConditions();
    }
}
