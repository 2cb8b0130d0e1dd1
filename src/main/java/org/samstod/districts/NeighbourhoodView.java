package org.samstod.districts;

import java.time.LocalDate;

/**
 * A neighbourhood and the district that governs it on the day asked for.
 *
 * @param homeSlug the district it is kept with, perhaps one of the past
 * @param verified whether its name has been compared with the city's own list
 */
public record NeighbourhoodView(String id, long version, String slug, String name, String districtSlug, String districtName,
                                String homeSlug, LocalDate validFrom, LocalDate validTo, boolean verified) {
}
