package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Tells administrators of new claims, apart from the claim itself so that its timing does not tell whether a number was known. */
@ApplicationScoped
public class ClaimAnnouncements implements PeriodicJob {

    @Inject
    MembershipService service;

    @Override
    public String name() {
        return "associations.claims";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        service.announceClaims();
    }
}
