package org.samstod.grants.domain;

import java.util.EnumSet;
import java.util.Set;
import org.samstod.shared.Money;

/**
 * What of a decision's sums does not hang together: a fault of earlier days, to be shown and put right by a person. Nothing is ever mended by itself, for nobody
 * but the minutes can say which of the sums is right.
 */
public enum SumsFault {

    /** Its fiscal years do not add up to what it gives. */
    YEARS,
    /** A frame carries more for it than it gives for the year; or less, although nothing has come back. */
    FRAME;

    /**
     * What is wrong with a decision in a fiscal year.
     *
     * @param granted what it gives in all
     * @param ofYears what its fiscal years come to
     * @param ofYear what of it the frame of the year has to carry
     * @param booked what it did to the frame
     */
    public static Set<SumsFault> of(Money granted, Money ofYears, Money ofYear, FrameBalance booked) {
        EnumSet<SumsFault> faults = EnumSet.noneOf(SumsFault.class);
        if (!granted.equals(ofYears)) {
            faults.add(YEARS);
        }
        boolean back = booked.released().isPositive() || booked.repaid().isPositive();
        Money left = booked.drawn().minus(booked.released()).minus(booked.repaid());
        if (left.isMoreThan(ofYear) || !back && ofYear.isMoreThan(left)) {
            faults.add(FRAME);
        }
        return faults;
    }
}
