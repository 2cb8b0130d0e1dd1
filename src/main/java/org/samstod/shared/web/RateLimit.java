package org.samstod.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something may be tried in a while, by a key such as an address; on each node of its own. */
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
}
