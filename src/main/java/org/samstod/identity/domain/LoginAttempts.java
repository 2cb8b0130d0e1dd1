package org.samstod.identity.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts log-ins for an address that have not succeeded: after ten within a quarter of an hour of the first further ones are not even tried. A try
 * counts from its beginning, so that many at once are many.
 */
@ApplicationScoped
public class LoginAttempts {

    private static final int MOST = 10;
    /** No address is longer (RFC 5321), and none of what is kept here. */
    private static final int LONGEST = 254;

    private final Cache<String, AtomicInteger> tries = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(15)).build();

    /** Whether a try may begin; it counts until one for the address succeeds. */
    public boolean begins(String key) {
        return key.length() <= LONGEST && tries.get(key, first -> new AtomicInteger()).incrementAndGet() <= MOST;
    }

    public void succeeded(String key) {
        tries.invalidate(key);
    }
}
