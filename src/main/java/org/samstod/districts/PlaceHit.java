package org.samstod.districts;

/**
 * A place somebody may have meant.
 *
 * @param name the name that matched
 * @param neighbourhoodSlug null when a district was named
 * @param districtSlug the district that governs it on the day asked for
 * @param formerDistrict the name of a district of the past when that is what was typed, else null
 */
public record PlaceHit(String name, String neighbourhoodSlug, String districtSlug, String districtName, String formerDistrict) {
}
