package org.samstod.publications.domain;

import java.time.LocalDate;

/**
 * A calendar quarter in Stockholm. Level 2 grants are added in one batch on the first day after the quarter in which they
 * became publishable, so that nobody can tie a row to a meeting or a month.
 *
 * @param year calendar year
 * @param ordinal 1 to 4
 */
public record Quarter(int year, int ordinal) {

    /** Checks the ordinal. */
    public Quarter {
        if (ordinal < 1 || ordinal > 4) {
            throw new IllegalArgumentException("A year has four quarters: " + ordinal);
        }
    }

    /** The quarter a legal day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
    }

    /** First day after the quarter: the day its batch is shown. */
    public LocalDate batchDay() {
        return LocalDate.of(year, 3 * ordinal - 2, 1).plusMonths(3);
    }
}
