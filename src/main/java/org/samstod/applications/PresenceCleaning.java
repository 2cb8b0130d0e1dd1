package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Forgets who has had an application open. */
@ApplicationScoped
public class PresenceCleaning implements PeriodicJob {

    @Inject
    PresenceService presence;

    @Override
    public String name() {
        return "applications.presence-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        presence.forget();
    }
}
