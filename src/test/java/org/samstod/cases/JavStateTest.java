package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavStateTest {

    @Test
    void inAnAssociationThatAppliesTogether_isTheSameQuestion() {
        assertEquals(JavState.DERIVED, JavState.of(null, true, Set.of("board-member", "co-applicant")));
        assertEquals(JavState.ASKED, JavState.of(null, true, Set.of("co-applicant")));
        assertEquals(JavState.CLEARED, JavState.of(false, true, Set.of("board-member", "co-applicant")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signatory", "board-member", "administrator", "signed-application", "contact"})
    void aPost_stopsUntilAnswered(String post) {
        assertEquals(JavState.DERIVED, JavState.of(null, true, Set.of("editor", post)));
        assertTrue(JavState.DERIVED.stops());
        assertTrue(JavState.DERIVED.isUnanswered());
    }

    @Test
    void plainMembership_onlyAsks() {
        assertEquals(JavState.ASKED, JavState.of(null, true, Set.of("editor")));
        assertEquals(JavState.ASKED, JavState.of(null, true, Set.of()), "a claim counts as a tie");
        assertFalse(JavState.ASKED.stops());
        assertEquals(JavState.NONE, JavState.of(null, false, Set.of()));
    }

    @Test
    void aCaseIsHandedOver_onlyToWhomNothingTies_orWhoHasAnswered() {
        assertTrue(JavState.NONE.mayTakeOver());
        assertTrue(JavState.CLEARED.mayTakeOver());
        assertFalse(JavState.ASKED.mayTakeOver());
        assertFalse(JavState.DERIVED.mayTakeOver());
        assertFalse(JavState.DECLARED.mayTakeOver());
    }

    @Test
    void theNewestDeclaration_countsWhateverTheTies() {
        assertEquals(JavState.CLEARED, JavState.of(false, true, Set.of("signatory")));
        assertFalse(JavState.CLEARED.stops());
        assertEquals(JavState.DECLARED, JavState.of(true, false, Set.of()));
        assertTrue(JavState.DECLARED.stops());
        assertFalse(JavState.DECLARED.isUnanswered());
    }
}
