package org.samstod.publications.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.shared.words.Terms;

/** What stands in which field. */
class InitiativeWordsTest {

    private static List<String> published(String field, String text) {
        return Terms.of(InitiativeWords.analyzer(), field, text);
    }

    @Test
    void beginningsAndEnds_areThoseThatSomebodyMayLookFor() {
        assertEquals(List.of("läx", "läxh", "läxhj", "läxhjä", "läxhjäl"), published(InitiativeWords.BEGINNINGS, "Läxhjälpen"));
        assertEquals(List.of("lax", "laxh", "laxhj", "laxhja", "laxhjal"), published(InitiativeWords.FOLDED_BEGINNINGS, "Läxhjälpen"));
        assertEquals(List.of("jälp", "hjälp"), published(InitiativeWords.ENDS, "Läxhjälpen"));
        assertEquals(List.of("jalp", "hjalp"), published(InitiativeWords.FOLDED_ENDS, "Läxhjälpen"));
        assertEquals(List.of(), published(InitiativeWords.FOLDED_BEGINNINGS, "Fotbollen"));
    }

    @Test
    void wordThatSaysNothing_beginsNoCompound() {
        assertEquals(List.of(), published(InitiativeWords.ENDS, "Föräldrar"));
        assertEquals(List.of(), published(InitiativeWords.FOLDED_ENDS, "Föräldrar"));
        assertEquals(List.of(), published(InitiativeWords.ENDS, "hus och gård"), "short words are no compounds");
    }

    @Test
    void fieldsWithoutMarks_haveOnlyWhatHasSome_butForWholeTexts() {
        assertEquals(List.of("lax"), published(InitiativeWords.FOLDED_SWEDISH, "Läxan och bollen"));
        assertEquals(List.of("laxan"), published(InitiativeWords.FOLDED_NAMES, "Läxan och bollen"));
        assertEquals(List.of("laxan", "och", "bollen"), published(InitiativeWords.FOLDED, "Läxan och bollen"));
    }

    @Test
    void accents_areReadBothWays_butTypedOnlyAsTyped() {
        assertEquals(List.of("café", "caf"), published(InitiativeWords.SWEDISH, "Café"));
        assertEquals(List.of("café"), InitiativeWords.terms(InitiativeWords.SWEDISH, "café"));
        assertEquals(List.of("cafe"), published(InitiativeWords.PLAIN, "Café"));
        assertEquals(List.of("idétävling", "idetävling"), published(InitiativeWords.SWEDISH, "idétävling"));
        assertEquals(List.of("children"), published(InitiativeWords.ENGLISH, "children's"));
    }
}
