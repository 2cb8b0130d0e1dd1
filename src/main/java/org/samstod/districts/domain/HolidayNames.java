package org.samstod.districts.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.samstod.shared.SwedishCalendar;

/** What the holidays of a year are called: a code for each day, of which the pages make a name. */
public final class HolidayNames {

    private HolidayNames() {
    }

    /** The days of the law (1989:253, and the eves of 1930:173 § 2) in a year, in order. */
    public static Map<LocalDate, String> of(int year) {
        LocalDate easter = SwedishCalendar.easter(year);
        Map<LocalDate, String> names = new TreeMap<>();
        names.put(LocalDate.of(year, 1, 1), "new-year");
        names.put(LocalDate.of(year, 1, 6), "epiphany");
        names.put(easter.minusDays(2), "good-friday");
        names.put(easter, "easter");
        names.put(easter.plusDays(1), "easter-monday");
        names.put(LocalDate.of(year, 5, 1), "may-day");
        names.put(easter.plusDays(39), "ascension");
        names.put(easter.plusDays(49), "whit-sunday");
        if (year >= 2005) {
            names.put(LocalDate.of(year, 6, 6), "national-day");
        } else {
            names.put(easter.plusDays(50), "whit-monday");
        }
        LocalDate midsummer = saturday(LocalDate.of(year, 6, 20));
        names.put(midsummer.minusDays(1), "midsummer-eve");
        names.put(midsummer, "midsummer");
        names.put(saturday(LocalDate.of(year, 10, 31)), "all-saints");
        names.put(LocalDate.of(year, 12, 24), "christmas-eve");
        names.put(LocalDate.of(year, 12, 25), "christmas");
        names.put(LocalDate.of(year, 12, 26), "boxing-day");
        names.put(LocalDate.of(year, 12, 31), "new-years-eve");
        return names;
    }

    private static LocalDate saturday(LocalDate from) {
        return from.plusDays((DayOfWeek.SATURDAY.getValue() - from.getDayOfWeek().getValue() + 7) % 7);
    }
}
