package org.samstod.applications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Instant NOW = Instant.parse("2027-01-26T11:00:00Z");

    private final Presence anna = new Presence("application", "anna", NOW);
    private final Presence bo = new Presence("application", "bo", NOW);

    @Test
    void somebodyIsHere_untilTheirDeviceHasBeenSilentForAWhile() {
        assertTrue(anna.isHere(NOW.plusSeconds(44)));
        assertFalse(anna.isHere(NOW.plusSeconds(45)));
        anna.seen(null, NOW.plusSeconds(40));
        assertTrue(anna.isHere(NOW.plusSeconds(80)));
        anna.leave(NOW.plusSeconds(50));
        assertFalse(anna.isHere(NOW.plusSeconds(50)));
    }

    @Test
    void aQuestion_isWhoBeganFirsts() {
        anna.seen("when", NOW.plusSeconds(1));
        bo.seen("when", NOW.plusSeconds(2));
        assertTrue(anna.isBefore(bo));
        assertFalse(bo.isBefore(anna));
        anna.seen("when", NOW.plusSeconds(20));
        assertTrue(anna.isBefore(bo), "going on is no new beginning");
        anna.seen("where", NOW.plusSeconds(21));
        anna.seen("when", NOW.plusSeconds(22));
        assertTrue(bo.isBefore(anna), "coming back is one");
    }

    @Test
    void twoAtTheSameInstant_areToldApart() {
        anna.seen("when", NOW);
        bo.seen("when", NOW);
        assertTrue(anna.isBefore(bo) != bo.isBefore(anna));
    }

    @Test
    void aDeviceThatSlept_beginsAnew() {
        anna.seen("when", NOW);
        bo.seen("when", NOW.plusSeconds(50));
        anna.seen("when", NOW.plusSeconds(60));
        assertTrue(bo.isBefore(anna));
    }

    @Test
    void whatIsTakenOver_isHeldNoMore() {
        anna.seen("when", NOW);
        anna.release();
        assertNull(anna.question());
        assertTrue(anna.isHere(NOW.plusSeconds(10)));
        anna.seen("when", NOW.plusSeconds(10));
        assertEquals("when", anna.question());
    }
}
