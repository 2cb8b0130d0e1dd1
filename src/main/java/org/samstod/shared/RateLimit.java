package org.samstod.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often something may be tried in a while, by a key such as an address or a network; on each node of its own. The while begins with
 * the first try.
 */
public final class RateLimit {

    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Cache<String, AtomicInteger> tries;

    public RateLimit(int most, Duration within) {
        this.most = most;
        this.tries = Caffeine.newBuilder().expireAfterWrite(within).maximumSize(MOST_KEYS).build();
    }

    /** Counts a try. */
    public boolean allows(String key) {
        return tries.get(key, any -> new AtomicInteger()).incrementAndGet() <= most;
    }

    /** A try that was counted is not to count. */
    public void takeBack(String key) {
        AtomicInteger counted = tries.getIfPresent(key);
        if (counted != null) {
            counted.updateAndGet(count -> Math.max(0, count - 1));
        }
    }

    /** Begins anew for a key. */
    public void forget(String key) {
        tries.invalidate(key);
    }
}
