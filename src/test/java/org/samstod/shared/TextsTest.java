package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void files_load_without_double_keys_and_both_languages_have_the_same_keys() {
        Set<String> swedish = new TreeSet<>(new Texts().keySet());
        Set<String> english = new TreeSet<>(new Texts_en().keySet());
        assertEquals(swedish, english);
    }

    @Test
    void get_sumsMomentsAndDays_areWrittenAsPagesWriteThem() {
        assertEquals("Det är hela det sökta beloppet, 40\u00a0000\u00a0kr. Välj bifall.",
                Texts.get(Texts.SWEDISH, "error.decision.amount.partly-all", Money.ofKronor(40_000)));
        assertEquals("Dag Delegat decided the case 2026-07-02 11:58. Nothing of yours was saved.",
                Texts.get(Texts.ENGLISH, "error.decision.decided-already", "Dag Delegat", Instant.parse("2026-07-02T09:58:31Z")));
        assertEquals("Protokollet anslogs 2026-03-02.",
                Texts.get(Texts.SWEDISH, "error.notice.posted-already", LocalDate.of(2026, 3, 2)));
    }
}
