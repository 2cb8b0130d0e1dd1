package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often something may be tried. */
class RateLimitTest {

    private final RateLimit limit = new RateLimit(2, Duration.ofHours(1));

    @Test
    void soOften_andNoOftener_foreachKey() {
        assertTrue(limit.allows("a") && limit.allows("a"));
        assertFalse(limit.allows("a"));
        assertTrue(limit.allows("b"));
    }

    @Test
    void takenBack_doesNotCount_andNeverGivesMore() {
        limit.takeBack("a");
        assertTrue(limit.allows("a") && limit.allows("a"));
        limit.takeBack("a");
        assertTrue(limit.allows("a"));
        assertFalse(limit.allows("a"));
        limit.takeBack("b");
        limit.allows("b");
        limit.takeBack("b");
        limit.takeBack("b");
        assertTrue(limit.allows("b") && limit.allows("b"));
        assertFalse(limit.allows("b"));
    }

    @Test
    void forgotten_beginsAnew() {
        limit.allows("a");
        limit.allows("a");
        limit.forget("a");
        assertTrue(limit.allows("a"));
    }
}
