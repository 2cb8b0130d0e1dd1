package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures of level 3, exact; grants of levels 1 and 0 in one row a year of the whole city ({@code product.md}, <em>Levels</em>).
 *
 * @param years to choose among, the latest first
 * @param total what became of what was asked, of all that is counted
 * @param flow the same a year, the latest first
 * @param districts of today, grants of districts of the past with those that took over; the largest sum first
 * @param byYear the earliest first
 * @param yearly rows of grants of which nothing of their own is shown; only when no year is chosen
 * @param today the day the figures are of
 * @param until when they hold
 */
public record StatisticsPage(StatisticsQuery query, List<Integer> years, Flow total, List<Flow> flow, List<Bar> districts, List<Bar> themes,
        List<Bar> perspectives, List<Bar> byYear, CityMap map, List<YearlyView> yearly, LocalDate today, Instant until) {

    /**
     * What became of what was asked.
     *
     * @param year null for all together
     * @param share hundredths of what was asked that were granted
     */
    public record Flow(Integer year, long applications, long askedOre, long initiatives, long grantedOre, long paidOre, long reported, long share) {
    }

    /**
     * One group.
     *
     * @param code slug, code or year; null for those without one
     * @param name visible name when that is data, else null
     * @param share hundredths of the whole sum
     * @param width hundredths of the longest bar
     * @param inhabitants null when nobody has said how many live there
     * @param source of that number, or null
     * @param eachOre granted for each inhabitant, or null
     */
    public record Bar(String code, String name, long initiatives, long askedOre, long grantedOre, long share, long width, Integer inhabitants, String source,
            Long eachOre) {
    }
}
