package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Reminds of threat reviews whose 24 hours have passed. */
@ApplicationScoped
public class ThreatReminders implements PeriodicJob {

    @Inject
    AssociationService service;

    @Override
    public String name() {
        return "associations.threat-reviews";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        service.remindOfReviews();
    }
}
