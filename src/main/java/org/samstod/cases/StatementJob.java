package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Reminds bodies once of statements that are due soon, each in a transaction of its own. */
@ApplicationScoped
public class StatementJob implements PeriodicJob {

    private static final int AT_A_TIME = 200;

    @Inject
    StatementService statements;

    @Override
    public String name() {
        return "statement-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        statements.toRemind(AT_A_TIME).forEach(statements::remind);
    }
}
