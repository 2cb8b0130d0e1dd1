package org.samstod.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.samstod.shared.RateLimit;

/**
 * Counts log-ins that have not succeeded, within a quarter of an hour of the first: after ten for an address, or a hundred from a network,
 * further ones are not even tried. A try counts from its beginning, so that many at once are many; one that succeeds does not count.
 */
@ApplicationScoped
public class LoginAttempts {

    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final int MOST_OF_AN_ADDRESS = 10;
    /** A city hall behind one address has hundreds of people of whom some mistype; whoever tries passwords at many accounts needs thousands. */
    private static final int MOST_OF_A_NETWORK = 100;
    /** No address is longer (RFC 5321), and none of what is kept here. */
    private static final int LONGEST = 254;

    private final RateLimit ofAddress = new RateLimit(MOST_OF_AN_ADDRESS, WHILE);
    private final RateLimit ofNetwork = new RateLimit(MOST_OF_A_NETWORK, WHILE);

    /**
     * Whether a try may begin; it counts until one succeeds. A network that has tried too often uses up no address's tries: so it can keep
     * nobody elsewhere out with them.
     *
     * @param key the address that is tried
     * @param network where it is tried from; empty when that says nothing
     */
    public boolean begins(String key, Optional<String> network) {
        return key.length() <= LONGEST && network.map(ofNetwork::allows).orElse(true) && ofAddress.allows(key);
    }

    /** The try was the account's own: the address begins anew, and the network's failures stay as many as they were. */
    public void succeeded(String key, Optional<String> network) {
        ofAddress.forget(key);
        network.ifPresent(ofNetwork::takeBack);
    }
}
