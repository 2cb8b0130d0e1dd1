package org.samstod.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days and legal periods in Sweden. Public holidays follow lag (1989:253) and are computed, movable ones from Easter
 * Sunday; Midsummer, Christmas and New Year's Eve count as holidays for periods (lag 1930:173 § 2). A city adds its own days
 * as extra holidays. Immutable and safe to share.
 */
public final class SwedishCalendar {

    /** Days that an appeal against a municipal decision may take, counted from the day after the notice (kommunallagen 13:5). */
    public static final int APPEAL_DAYS = 21;

    /** Days within which minutes of a meeting are approved (kommunallagen 5:69, 6:35). */
    public static final int APPROVAL_DAYS = 14;
    /** Days within which the approval is announced (kommunallagen 8:12): the second day after it. */
    public static final int NOTICE_DAYS = 2;

    private final Set<LocalDate> extraHolidays;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    /** Only the holidays of the law. */
    public SwedishCalendar() {
        this(Set.of());
    }

    /** The holidays of the law and some more. */
    public SwedishCalendar(Collection<LocalDate> extraHolidays) {
        this.extraHolidays = Set.copyOf(extraHolidays);
    }

    /** Whether offices work that day: no Saturday, no Sunday, no holiday or eve. */
    public boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Whether the day is a public holiday, one of the three eves, or an extra holiday. */
    public boolean isHoliday(LocalDate day) {
        return extraHolidays.contains(day) || byYear.computeIfAbsent(day.getYear(), SwedishCalendar::holidays).contains(day);
    }

    /** The day itself if it is a working day, else the next one that is. */
    public LocalDate workdayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkday(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The last day to appeal when the notice was posted on a day: the day of posting is not counted, three weeks later, moved
     * to the next working day when it falls on a Saturday, Sunday, holiday or eve (kommunallagen 13:5, lag 1930:173).
     */
    public LocalDate lastAppealDay(LocalDate postedOn) {
        return workdayOnOrAfter(postedOn.plusDays(APPEAL_DAYS));
    }

    /** The last day to approve the minutes of a meeting. The law counts days, and none of them moves it. */
    public LocalDate approvalDueOn(LocalDate meeting) {
        return meeting.plusDays(APPROVAL_DAYS);
    }

    /** The last day to announce that minutes have been approved. */
    public LocalDate noticeDueOn(LocalDate approved) {
        return approved.plusDays(NOTICE_DAYS);
    }

    /** The n-th working day after a day (n at least 1), or the day itself for 0. */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative");
        }
        LocalDate reached = day;
        for (int i = 0; i < n; i++) {
            reached = workdayOnOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /** The first day on which n whole working days have passed since a day, neither end counted: Monday and 3 give Friday. */
    public LocalDate afterWholeWorkdays(LocalDate day, int n) {
        return plusWorkdays(day, n).plusDays(1);
    }

    /** Easter Sunday of a year, Gregorian. */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int dayOfMonth = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, dayOfMonth);
    }

    private static Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(LocalDate.of(year, Month.JANUARY, 6));
        days.add(easter.minusDays(2));
        days.add(easter);
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(49));
        // In 2005 the National Day took the place of Whit Monday.
        days.add(year >= 2005 ? LocalDate.of(year, Month.JUNE, 6) : easter.plusDays(50));
        LocalDate midsummer = saturdayOnOrAfter(LocalDate.of(year, Month.JUNE, 20));
        days.add(midsummer.minusDays(1));
        days.add(midsummer);
        days.add(saturdayOnOrAfter(LocalDate.of(year, Month.OCTOBER, 31)));
        days.add(LocalDate.of(year, Month.DECEMBER, 24));
        days.add(LocalDate.of(year, Month.DECEMBER, 25));
        days.add(LocalDate.of(year, Month.DECEMBER, 26));
        days.add(LocalDate.of(year, Month.DECEMBER, 31));
        return Set.copyOf(days);
    }

    private static LocalDate saturdayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (candidate.getDayOfWeek() != DayOfWeek.SATURDAY) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
