package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishCalendarTest {

    private final SwedishCalendar calendar = new SwedishCalendar();

    @ParameterizedTest
    @CsvSource({
        "2015-10-01,2015-10-22",
        "2024-03-08,2024-04-02",
        "2024-04-10,2024-05-02",
        "2025-12-04,2025-12-29",
        "2024-05-16,2024-06-07",
        "2026-05-29,2026-06-22",
        "2025-12-10,2026-01-02",
        "2026-12-10,2027-01-04"})
    void lastAppealDay_isThreeWeeksLaterOnAWorkday(LocalDate posted, LocalDate last) {
        assertEquals(last, calendar.lastAppealDay(posted));
    }

    @ParameterizedTest
    @CsvSource({"2008,2008-03-23", "2015,2015-04-05", "2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2038,2038-04-25"})
    void easter_isComputed(int year, LocalDate sunday) {
        assertEquals(sunday, SwedishCalendar.easter(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24",
        "2026-06-06", "2026-06-19", "2026-06-20", "2026-10-31", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31", "2004-05-31"})
    void isHoliday_ofTheLawAndTheEves(LocalDate day) {
        assertTrue(calendar.isHoliday(day));
        assertFalse(calendar.isWorkday(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026-04-02", "2026-04-30", "2026-05-15", "2026-05-25", "2026-06-18", "2026-12-23", "2004-06-07", "2005-05-16"})
    void isWorkday_ofOrdinaryDays(LocalDate day) {
        assertTrue(calendar.isWorkday(day));
    }

    @Test
    void extraHolidays_moveTheDay() {
        SwedishCalendar own = new SwedishCalendar(Set.of(LocalDate.of(2015, 10, 22)));
        assertEquals(LocalDate.of(2015, 10, 23), own.lastAppealDay(LocalDate.of(2015, 10, 1)));
    }

    @Test
    void plusWorkdays_skipsWeekendsAndHolidays() {
        assertEquals(LocalDate.of(2026, 3, 5), calendar.plusWorkdays(LocalDate.of(2026, 3, 2), 3));
        assertEquals(LocalDate.of(2026, 4, 9), calendar.plusWorkdays(LocalDate.of(2026, 4, 2), 3));
        assertEquals(LocalDate.of(2026, 3, 2), calendar.plusWorkdays(LocalDate.of(2026, 3, 2), 0));
        assertThrows(IllegalArgumentException.class, () -> calendar.plusWorkdays(LocalDate.of(2026, 3, 2), -1));
    }

    @Test
    void wholeWorkdays_excludeBothEnds() {
        assertEquals(LocalDate.of(2026, 3, 6), calendar.afterWholeWorkdays(LocalDate.of(2026, 3, 2), 3));
        assertEquals(LocalDate.of(2026, 3, 12), calendar.afterWholeWorkdays(LocalDate.of(2026, 3, 6), 3));
    }
}
