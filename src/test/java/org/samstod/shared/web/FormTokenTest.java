package org.samstod.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.samstod.shared.RateLimit;

class FormTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void token_isGoodForItsFormOnly_forTwoHours() {
        String token = FormToken.make("reply", "code", NOW);
        assertTrue(FormToken.isGood("reply", "code", token, NOW));
        assertTrue(FormToken.isGood("reply", "code", token, NOW.plus(FormToken.LIFETIME).minusMillis(1)));
        assertFalse(FormToken.isGood("reply", "code", token, NOW.plus(FormToken.LIFETIME)));
        assertFalse(FormToken.isGood("reply", "code", token, NOW.minusMillis(1)), "from the future");
        assertFalse(FormToken.isGood("reply", "other", token, NOW));
        assertFalse(FormToken.isGood("report", "code", token, NOW), "another form");
        assertFalse(FormToken.isGood("reply", "code", token + "x", NOW));
        for (String broken : new String[] {null, "", ".", "x", "zzzzzzzzzzzzzzzzzzzz.x", token.substring(1)}) {
            assertFalse(FormToken.isGood("reply", "code", broken, NOW), broken);
        }
    }

    @Test
    void rate_isLimitedByKey() {
        RateLimit limit = new RateLimit(2, Duration.ofMinutes(10));
        assertTrue(limit.allows("a"));
        assertTrue(limit.allows("a"));
        assertFalse(limit.allows("a"));
        assertTrue(limit.allows("b"));
    }
}
