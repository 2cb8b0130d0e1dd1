package org.samstod.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final LoginAttempts attempts = new LoginAttempts();

    @Test
    void tenTries_thenNone_howeverManyComeAtOnce() {
        assertEquals(10, IntStream.range(0, 200).parallel().filter(any -> attempts.begins("eva@example.org")).count());
        assertFalse(attempts.begins("eva@example.org"));
        assertTrue(attempts.begins("ulla@example.org"));
    }

    @Test
    void success_forgetsTheTriesBefore() {
        IntStream.range(0, 10).forEach(any -> attempts.begins("eva@example.org"));
        attempts.succeeded("eva@example.org");
        assertTrue(attempts.begins("eva@example.org"));
    }

    @Test
    void longerThanAnyAddress_isNotKept() {
        assertFalse(attempts.begins("e".repeat(255)));
    }
}
