package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Reminds those who have a draft, 7 days and 1 day before the deadline. */
@ApplicationScoped
public class DraftReminders implements PeriodicJob {

    @Inject
    DraftReminderService reminders;

    @Override
    public String name() {
        return "application-draft-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        reminders.remind();
    }
}
