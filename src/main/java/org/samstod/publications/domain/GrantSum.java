package org.samstod.publications.domain;

/** Initiatives that are alike in district, theme, year and perspective, summed by the database. */
public record GrantSum(String districtSlug, String theme, int year, String perspective, long count, long askedOre, long grantedOre) {
}
