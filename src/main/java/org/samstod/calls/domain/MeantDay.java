package org.samstod.calls.domain;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The day that a deadline is meant for, apart from the day it falls on: a day of the year in a year. 29 February of any year means the last of February,
 * so "the last of February" is one meaning in every year.
 *
 * @param year of the day
 * @param day of the year
 */
public record MeantDay(int year, MonthDay day) {

    /** What a day that somebody has typed means: itself. */
    public static MeantDay of(LocalDate on) {
        return new MeantDay(on.getYear(), MonthDay.from(on));
    }

    /** As {@link #text} wrote it. */
    static MeantDay parse(String text) {
        return new MeantDay(Integer.parseInt(text.substring(0, 4)), MonthDay.parse("--" + text.substring(5)));
    }

    /** Year, month and day; 29 February in a year that has none, too. */
    String text() {
        return year + day.toString().substring(1);
    }

    /** The date it is in its year; 28 February for the last of February in most. */
    public LocalDate on() {
        return day.atYear(year);
    }

    /** The same some years later. */
    public MeantDay later(int years) {
        return new MeantDay(year + years, day);
    }

    /** Whether a date alone says it, so that nothing has to be kept beside it. */
    public boolean saidBy(LocalDate date) {
        return equals(of(date));
    }
}
