package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What there is to take part in during seven days from today.
 *
 * @param placeName the neighbourhood or district chosen, null for the whole city and for a place nobody knows
 * @param districtName the district of a neighbourhood chosen, else null
 * @param meant places somebody may have meant whose word is no place of today
 * @param places neighbourhoods of today, by name
 * @param ages ages to choose among
 * @param here what is on at the place, by day
 * @param around what is on in the rest of its district, by day
 * @param elsewhere neighbourhoods of the city with something on, by name, and how much; empty when one is chosen and has something on
 * @param until when the page holds
 */
public record WeekPage(WeekQuery query, String placeName, String districtName, List<DistrictLink> meant, List<DistrictLink> places, List<Integer> ages,
        List<Day> here, List<Day> around, List<Elsewhere> elsewhere, LocalDate from, LocalDate to, Instant until) {

    /** One day. */
    public record Day(LocalDate day, List<Entry> entries) {
    }

    /** Something that happens then. */
    public record Entry(HappeningView at, ActivityView activity) {
    }

    /** How many times something happens in a neighbourhood. */
    public record Elsewhere(String slug, String name, int count) {
    }

    /** Whether a place was asked for that nobody knows. */
    public boolean isUnknown() {
        return query.where() != null && placeName == null;
    }
}
