package org.samstod.publications;

/**
 * The words searched for are the name of a place.
 *
 * @param name the neighbourhood or district
 * @param neighbourhoodSlug set for a neighbourhood
 * @param districtSlug district of today
 * @param districtName its name
 * @param count initiatives there
 */
public record PlaceHint(String name, String neighbourhoodSlug, String districtSlug, String districtName, int count) {
}
