package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Tells associations a month ahead that a right to sign will end. */
@ApplicationScoped
public class MandateReminders implements PeriodicJob {

    @Inject
    MandateService mandates;

    @Override
    public String name() {
        return "associations.mandate-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        mandates.remind();
    }
}
