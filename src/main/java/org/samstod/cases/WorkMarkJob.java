package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Reminds officers of the days they have set themselves, each in a transaction of its own. */
@ApplicationScoped
public class WorkMarkJob implements PeriodicJob {

    private static final int AT_A_TIME = 500;

    @Inject
    WorkMarkService marks;

    @Override
    public String name() {
        return "work-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        marks.toRemind(AT_A_TIME).forEach(marks::remind);
    }
}
