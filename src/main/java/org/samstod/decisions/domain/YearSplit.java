package org.samstod.decisions.domain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.samstod.shared.Money;

/** How a sum is divided between two fiscal years; the same for what a board gives and what a delegate does. */
public final class YearSplit {

    private YearSplit() {
    }

    /**
     * What is given for which fiscal year, the first year first; a year without anything is left out.
     *
     * @param year  the first of the two
     * @param sum   the whole
     * @param later what of it is for the year after; at most the whole
     */
    public static SortedMap<Integer, Money> of(int year, Money sum, Money later) {
        SortedMap<Integer, Money> sums = new TreeMap<>();
        sums.put(year, sum.minus(later));
        sums.put(year + 1, later);
        sums.values().removeIf(money -> !money.isPositive());
        return sums;
    }
}
