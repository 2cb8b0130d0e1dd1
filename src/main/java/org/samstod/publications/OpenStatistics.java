package org.samstod.publications;

import java.util.List;

/**
 * Counts and sums of initiatives, level 3 and exact.
 *
 * @param all of everything that matches
 * @param yearly grants of which nothing of their own is shown, one row a year; only when nothing is filtered
 */
public record OpenStatistics(Sum all, List<Sum> districts, List<Sum> themes, List<Sum> years, List<Sum> perspectives, List<YearlyView> yearly) {

    /**
     * One group.
     *
     * @param code slug, code or year; null for those without one
     * @param name visible name when that is data, else null
     */
    public record Sum(String code, String name, long initiatives, long askedOre, long grantedOre) {
    }
}
