package org.samstod.cases.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatementTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void token_isGoodForItsLinkOnly_forTwoHours() {
        String token = StatementToken.make("code", NOW);
        assertTrue(StatementToken.isGood("code", token, NOW));
        assertTrue(StatementToken.isGood("code", token, NOW.plus(StatementToken.LIFETIME).minusMillis(1)));
        assertFalse(StatementToken.isGood("code", token, NOW.plus(StatementToken.LIFETIME)));
        assertFalse(StatementToken.isGood("code", token, NOW.minusMillis(1)), "from the future");
        assertFalse(StatementToken.isGood("other", token, NOW));
        assertFalse(StatementToken.isGood("code", token + "x", NOW));
        for (String broken : new String[] {null, "", ".", "x", "zzzzzzzzzzzzzzzzzzzz.x", token.substring(1)}) {
            assertFalse(StatementToken.isGood("code", broken, NOW), broken);
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
