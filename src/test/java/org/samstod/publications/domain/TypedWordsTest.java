package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.TypedWords.Part;

/** What is typed is words and phrases; nothing is a mistake. */
class TypedWordsTest {

    @Test
    void quotationMarksOfAnyKind_makePhrases() {
        List<Part> expected = List.of(new Part("kör", false), new Part("barn och unga", true), new Part("farsta", false));
        for (String typed : List.of("kör \"barn och unga\" farsta", "Kör ”Barn och unga” Farsta", "KÖR «barn och unga» farsta", "kör „barn och unga“ farsta",
                "kör »barn och unga» farsta")) {
            assertEquals(expected, TypedWords.of(typed).parts(), typed);
        }
    }

    @Test
    void markWithoutItsPartner_isPassedOver() {
        assertEquals(List.of(new Part("barn", false), new Part("och", false)), TypedWords.of("barn \"och").parts());
        assertEquals(List.of(), TypedWords.of("\"").parts());
        assertEquals(List.of(), TypedWords.of("\"\" ”“").parts());
        assertEquals(List.of(), TypedWords.of("").parts());
    }

    @Test
    void decomposedLetters_areComposed_andPartsBounded() {
        assertEquals("älvsjö", TypedWords.of("A\u0308lvsjo\u0308").parts().get(0).text());
        assertEquals(12, TypedWords.of("a ".repeat(500)).parts().size());
        assertEquals("kör \"barn och unga\"", TypedWords.of("kör ”barn och unga”").text());
    }
}
