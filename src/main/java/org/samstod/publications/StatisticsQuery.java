package org.samstod.publications;

import java.util.Map;

/**
 * What the address of the statistics asks for, cleaned.
 *
 * @param year the year the money is for, null for all
 */
public record StatisticsQuery(Integer year) implements PublicQuery {

    /** The address. */
    public static final String PATH = "/statistics";

    /** Reads the parameters of an address; what is unknown, empty or impossible is left out. */
    public static StatisticsQuery parse(Map<String, String> parameters) {
        String year = parameters.get("year");
        return new StatisticsQuery(year != null && year.matches("(?:19|20|21)[0-9]{2}") ? Integer.valueOf(year) : null);
    }

    @Override
    public Map<String, String> parameters() {
        return year == null ? Map.of() : Map.of("year", year.toString());
    }

    @Override
    public String canonical() {
        return year == null ? "" : "year=" + year;
    }

    @Override
    public boolean hasWords() {
        return false;
    }
}
