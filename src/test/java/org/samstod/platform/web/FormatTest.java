package org.samstod.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Test
    void amount_hasNoBreakSpacesAndOreOnlyWhenThereAreSome() {
        assertEquals("40\u00a0000\u00a0kr", Format.amount(4_000_000L));
        assertEquals("999\u00a0kr", Format.amount(99_900L));
        assertEquals("1\u00a0234\u00a0567,05\u00a0kr", Format.amount(123_456_705L));
        assertEquals("\u2212500\u00a0kr", Format.amount(-50_000));
        assertEquals("0\u00a0kr", Format.amount(0));
        assertEquals("", Format.amount(null));
        assertThrows(IllegalArgumentException.class, () -> Format.amount("40 000"));
    }

    @Test
    void moment_isStockholmTimeSummerAndWinter() {
        assertEquals("2026-03-02 12:58", Format.moment(Instant.parse("2026-03-02T11:58:30Z")));
        assertEquals("2026-07-01 13:58", Format.moment(Instant.parse("2026-07-01T11:58:00Z")));
    }

    @Test
    void day_ofAnInstantIsItsDayInStockholm() {
        assertEquals("2026-03-03", Format.day(Instant.parse("2026-03-02T23:30:00Z")));
        assertEquals("2026-03-02", Format.day(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void deadline_namesTheWeekdayInTheLanguageOfThePage() {
        Instant end = Instant.parse("2026-03-02T22:59:00Z");
        assertEquals("måndag\u00a02026-03-02 kl.\u00a023:59", Format.deadline(end, SWEDISH));
        assertEquals("Monday\u00a02026-03-02 at\u00a023:59", Format.deadline(end, Locale.ENGLISH));
        assertEquals("måndag\u00a02026-03-02", Format.deadline(LocalDate.of(2026, 3, 2), SWEDISH));
    }

    @Test
    void size_isInTheUnitThatFits() {
        assertEquals("12\u00a0B", Format.size(12, SWEDISH));
        assertEquals("340\u00a0kB", Format.size(340_200, SWEDISH));
        assertEquals("2,4\u00a0MB", Format.size(2_400_000, SWEDISH));
        assertEquals("2.4\u00a0MB", Format.size(2_400_000, Locale.ENGLISH));
    }
}
