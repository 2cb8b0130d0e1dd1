package org.samstod.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.samstod.shared.RateLimit;

/** How many accounts are opened from a network within an hour: enough for a course in a community hall, too few to bomb people with our mails. */
@ApplicationScoped
public class SignupLimit {

    private static final int MOST_OF_A_NETWORK = 60;

    private final RateLimit ofNetwork = new RateLimit(MOST_OF_A_NETWORK, Duration.ofHours(1));

    /**
     * Counts one.
     *
     * @param network where it is opened from; empty when that says nothing
     */
    public boolean allows(Optional<String> network) {
        return network.map(ofNetwork::allows).orElse(true);
    }
}
