package org.samstod.notifications.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a try that failed: 1, 5, 15 minutes, 1, 4, 12, 24 hours; after the eighth try no more. */
public final class Backoff {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

    private Backoff() {
    }

    /** The pause after try number {@code attempt} (from 1), or empty when it was the last. */
    public static Optional<Duration> after(int attempt) {
        if (attempt < 1) {
            throw new IllegalArgumentException("tries are counted from 1");
        }
        return attempt <= PAUSES.size() ? Optional.of(PAUSES.get(attempt - 1)) : Optional.empty();
    }
}
