package org.samstod.shared;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** Days from one to another, both included; an open period (to is null) has no last day. */
public record Period(LocalDate from, LocalDate to) implements Serializable {

    /** Throws {@link BusinessException} {@code period.reversed} when it ends before it begins. */
    public Period {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new BusinessException("period.reversed");
        }
    }

    /** From a day on, without end. */
    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isOpen() {
        return to == null;
    }

    /** Whether the day is in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether a day is in both. */
    public boolean overlaps(Period other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    /** The same period, ended on a day. */
    public Period endingOn(LocalDate last) {
        return new Period(from, last);
    }
}
