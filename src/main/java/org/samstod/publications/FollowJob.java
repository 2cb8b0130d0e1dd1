package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.Clock;
import org.samstod.shared.PeriodicJob;

/** Tells those who follow something once a day, in the morning; in portions, so that a stop in the middle tells nobody twice. */
@ApplicationScoped
public class FollowJob implements PeriodicJob {

    /** Nobody's telephone rings at night. */
    private static final int FROM_HOUR = 7;

    @Inject
    FollowDigestService digests;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "follow.digest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        if (clock.now().atZone(Clock.ZONE).getHour() < FROM_HOUR) {
            return;
        }
        int looked;
        do {
            looked = digests.tellSome();
        } while (looked > 0);
    }
}
