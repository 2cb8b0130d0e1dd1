package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The last day to appeal, by a table worked out apart from the program (kommunallagen 13:5, lag 1930:173). */
class AppealDaysTest {

    private final SwedishCalendar calendar = new SwedishCalendar();

    @ParameterizedTest(name = "{2}: posted {0}, last day {1}")
    @CsvSource({
        "2026-03-02,2026-03-23,an ordinary Monday",
        "2026-03-07,2026-03-30,the third week ends on a Saturday",
        "2026-03-08,2026-03-30,on a Sunday",
        "2026-03-13,2026-04-07,on Good Friday: over Easter Monday",
        "2026-03-16,2026-04-07,on Easter Monday",
        "2024-03-08,2024-04-02,on Good Friday of a leap year",
        "2026-04-10,2026-05-04,on the first of May before a weekend",
        "2024-04-10,2024-05-02,on the first of May in the middle of a week",
        "2026-04-23,2026-05-15,on Ascension Day",
        "2024-04-18,2024-05-10,on Ascension Day of a leap year",
        "2026-05-15,2026-06-05,the day before the National Day",
        "2026-05-16,2026-06-08,on the National Day on a Saturday",
        "2027-05-16,2027-06-07,on the National Day on a Sunday",
        "2026-05-29,2026-06-22,on Midsummer's Eve",
        "2026-05-30,2026-06-22,on Midsummer's Day",
        "2024-05-31,2024-06-24,on Midsummer's Eve of a leap year",
        "2025-05-30,2025-06-23,on Midsummer's Eve again",
        "2026-10-10,2026-11-02,on All Saints' Day",
        "2026-12-03,2026-12-28,on Christmas Eve before a weekend",
        "2026-12-04,2026-12-28,on Christmas Day",
        "2026-12-05,2026-12-28,on Boxing Day",
        "2024-12-03,2024-12-27,on Christmas Eve in the middle of a week",
        "2024-12-04,2024-12-27,on Christmas Day in the middle of a week",
        "2024-12-05,2024-12-27,on Boxing Day in the middle of a week",
        "2026-12-10,2027-01-04,on New Year's Eve: into the next year",
        "2026-12-11,2027-01-04,on New Year's Day",
        "2024-12-10,2025-01-02,on New Year's Eve in the middle of a week",
        "2024-12-11,2025-01-02,on New Year's Day in the middle of a week",
        "2025-12-16,2026-01-07,on Epiphany",
        "2026-12-16,2027-01-07,on Epiphany in the next year",
        "2024-12-16,2025-01-07,on Epiphany on a Monday",
        "2024-02-08,2024-02-29,on the leap day itself",
        "2024-02-09,2024-03-01,the day after the leap day",
        "2023-02-08,2023-03-01,the same days without a leap day",
        "2028-02-08,2028-02-29,on the next leap day",
        "2015-10-01,2015-10-22,the example of the field"})
    void lastAppealDay(LocalDate posted, LocalDate last, String why) {
        assertEquals(last, calendar.lastAppealDay(posted), why);
    }

    static Stream<LocalDate> everyDayOfFourYears() {
        return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("everyDayOfFourYears")
    void lastAppealDay_isAWorkday_neverSooner_andTheFirstOfThem(LocalDate posted) {
        LocalDate last = calendar.lastAppealDay(posted);
        assertTrue(calendar.isWorkday(last));
        assertFalse(last.isBefore(posted.plusDays(21)));
        posted.plusDays(21).datesUntil(last).forEach(day -> assertFalse(calendar.isWorkday(day), day + " would have done"));
    }

    @Test
    void daysOfMinutes_areCountedAndNotMoved() {
        assertEquals(LocalDate.of(2026, 4, 5), calendar.approvalDueOn(LocalDate.of(2026, 3, 22)), "Easter Sunday is still the fourteenth day");
        assertEquals(LocalDate.of(2026, 4, 4), calendar.noticeDueOn(LocalDate.of(2026, 4, 2)));
    }
}
