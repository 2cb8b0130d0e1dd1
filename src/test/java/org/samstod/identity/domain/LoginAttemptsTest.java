package org.samstod.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private static final Optional<String> HOME = Optional.of("c00002");
    private static final Optional<String> CITY_HALL = Optional.of("cb0071");

    private final LoginAttempts attempts = new LoginAttempts();

    private void fails(int times, Optional<String> network) {
        IntStream.range(0, times).forEach(one -> assertTrue(attempts.begins("person" + one + "@example.org", network)));
    }

    @Test
    void tenTries_thenNone_howeverManyComeAtOnce() {
        assertEquals(10, IntStream.range(0, 90).parallel().filter(any -> attempts.begins("eva@example.org", HOME)).count());
        assertFalse(attempts.begins("eva@example.org", CITY_HALL));
        assertTrue(attempts.begins("ulla@example.org", HOME));
    }

    @Test
    void success_forgetsTheTriesBefore() {
        IntStream.range(0, 10).forEach(any -> attempts.begins("eva@example.org", HOME));
        attempts.succeeded("eva@example.org", HOME);
        assertTrue(attempts.begins("eva@example.org", HOME));
    }

    @Test
    void longerThanAnyAddress_isNotKept() {
        assertFalse(attempts.begins("e".repeat(255), HOME));
    }

    @Test
    void hundredFailuresOfANetwork_thenNone_atWhateverAddress() {
        fails(100, HOME);
        assertFalse(attempts.begins("eva@example.org", HOME));
        assertTrue(attempts.begins("eva@example.org", CITY_HALL), "another network is another");
    }

    @Test
    void whereNothingIsSaidOfTheNetwork_anAddressStillHasTenTries() {
        fails(1000, Optional.empty());
        assertEquals(10, IntStream.range(0, 90).filter(any -> attempts.begins("eva@example.org", Optional.empty())).count());
    }

    @Test
    void manyAtOnceFromANetwork_areMany() {
        assertEquals(100, IntStream.range(0, 1000).parallel().filter(one -> attempts.begins("person" + one + "@example.org", HOME)).count());
    }

    @Test
    void cityHallThatSignsIn_isNotCounted() {
        for (int person = 0; person < 1000; person++) {
            assertTrue(attempts.begins("person" + person + "@example.org", CITY_HALL));
            attempts.succeeded("person" + person + "@example.org", CITY_HALL);
        }
        fails(100, CITY_HALL);
        assertFalse(attempts.begins("eva@example.org", CITY_HALL));
    }

    @Test
    void ownAccount_doesNotGiveANetworkNewTries() {
        fails(100, HOME);
        attempts.succeeded("own@example.org", HOME);
        assertTrue(attempts.begins("own@example.org", HOME), "one try for the one that succeeded");
        assertFalse(attempts.begins("own@example.org", HOME));
    }

    @Test
    void networkOverItsLimit_usesUpNoAddress() {
        fails(100, HOME);
        IntStream.range(0, 50).forEach(any -> attempts.begins("victim@example.org", HOME));
        assertTrue(attempts.begins("victim@example.org", CITY_HALL));
    }
}
