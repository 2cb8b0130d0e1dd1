package org.samstod.identity.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts failed log-ins for an address: after ten within a quarter of an hour of each other further ones are not even tried. */
@ApplicationScoped
public class LoginAttempts {

    private static final int MOST = 10;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(15)).build();

    public boolean tooMany(String key) {
        AtomicInteger count = failures.getIfPresent(key);
        return count != null && count.get() >= MOST;
    }

    public void failed(String key) {
        failures.get(key, missing -> new AtomicInteger()).incrementAndGet();
    }

    public void succeeded(String key) {
        failures.invalidate(key);
    }
}
