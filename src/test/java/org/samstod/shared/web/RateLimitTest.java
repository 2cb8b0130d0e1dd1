package org.samstod.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often something may be tried, and by whom it is the same who tries. */
class RateLimitTest {

    @Test
    void soOften_andNoOftener_foreachKey() {
        RateLimit limit = new RateLimit(2, Duration.ofHours(1));
        assertTrue(limit.allows("a") && limit.allows("a"));
        assertFalse(limit.allows("a"));
        assertTrue(limit.allows("b"));
    }

    @Test
    void neighboursInANetwork_areOne() {
        assertEquals(RateLimit.network("192.0.2.1"), RateLimit.network("192.0.2.254"));
        assertNotEquals(RateLimit.network("192.0.2.1"), RateLimit.network("192.0.3.1"));
        assertEquals(RateLimit.network("2001:db8:1:1::1"), RateLimit.network("2001:db8:1:ffff::9"));
        assertNotEquals(RateLimit.network("2001:db8:1::1"), RateLimit.network("2001:db8:2::1"));
        assertEquals("fe80::1%eth0", RateLimit.network("fe80::1%eth0"));
        assertEquals("not.an.address.example", RateLimit.network("not.an.address.example"));
    }
}
