package org.samstod.districts.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Period;
import org.samstod.shared.SwedishCalendar;

class DatedRulesTest {

    private final LocalDate newYear2018 = LocalDate.of(2018, 1, 1);

    @Test
    void holidayNames_areExactlyTheDaysOfTheCalendar() {
        SwedishCalendar calendar = new SwedishCalendar();
        for (int year = 1999; year <= 2040; year++) {
            var names = HolidayNames.of(year);
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                assertEquals(calendar.isHoliday(day), names.containsKey(day), day.toString());
            }
        }
    }

    @Test
    void text_newerVersion_endsTheOlderTheDayBefore() {
        TextVersion old = text("sv", Period.from(newYear2018));
        old.supersededFrom(LocalDate.of(2020, 7, 1));
        assertTrue(old.validOn(LocalDate.of(2020, 6, 30)));
        assertFalse(old.validOn(LocalDate.of(2020, 7, 1)));
    }

    @Test
    void text_newVersionBeforeOneThatWaits_isRefused() {
        TextVersion waiting = text("sv", Period.from(LocalDate.of(2030, 1, 1)));
        assertEquals("text.newer-exists",
                assertThrows(BusinessException.class, () -> waiting.supersededFrom(LocalDate.of(2029, 1, 1))).code());
        assertEquals("text.newer-exists",
                assertThrows(BusinessException.class, () -> waiting.supersededFrom(LocalDate.of(2030, 1, 1))).code());
    }

    @Test
    void text_badBodies_areRefused() {
        assertEquals("text.empty", refused(" \n "));
        assertEquals("text.empty", refused(null));
        assertEquals("text.too-long", refused("x".repeat(TextVersion.LONGEST + 1)));
        assertEquals("text.control-characters", refused("a\u0000b"));
        assertEquals("text.language",
                assertThrows(BusinessException.class, () -> text("fi", Period.from(newYear2018))).code());
    }

    @Test
    void ground_endBeforeBeginning_isRefused() {
        LegalGround ground = new LegalGround("equal-treatment", LegalGround.Use.DECISION, "Kommunallagen (2017:725)",
                "Local Government Act (2017:725)", "2 kap. 3 §", "Lika.", "Equally.", "SFS 2017:725", true, Period.from(newYear2018));
        assertEquals("period.reversed", assertThrows(BusinessException.class, () -> ground.endOn(LocalDate.of(2017, 1, 1))).code());
        assertFalse(ground.validOn(LocalDate.of(2017, 12, 31)));
        assertTrue(ground.validOn(newYear2018));
    }

    private static String refused(String body) {
        return assertThrows(BusinessException.class,
                () -> new TextVersion("k", null, "sv", body, Period.from(LocalDate.of(2018, 1, 1)), false)).code();
    }

    private static TextVersion text(String language, Period valid) {
        return new TextVersion("appeal.letter", null, language, "Text", valid, false);
    }
}
