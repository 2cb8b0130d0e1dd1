package org.samstod.cases.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Swedish words are made comparable whatever their endings. */
class CaseWordsTest {

    private final CaseWords words = new CaseWords();

    @ParameterizedTest
    @ValueSource(strings = {"läxa läxan läxans läxor läxorna läxornas", "bibliotek biblioteket bibliotekets biblioteken bibliotekens", "elev eleven elever eleverna elevernas",
            "vecka veckan veckor veckorna", "förening föreningen föreningar föreningarna föreningens", "möte mötet möten mötets"})
    void endings_makeNoDifference(String forms) {
        assertEquals(1, words.of(forms).stream().distinct().count(), words.of(forms).toString());
    }

    @Test
    void wordsThatSayNothing_andNumbers_areLeftOut() {
        assertEquals(List.of(), words.of("och att det på 2026 17–19 a"));
        assertEquals(2, words.of("Läxhjälp för barn").size());
    }

    @Test
    void query_ofNothing_isNone() {
        for (String nothing : new String[] {null, "", "  ", "–", "och att"}) {
            assertNull(words.query(nothing), nothing);
        }
    }
}
