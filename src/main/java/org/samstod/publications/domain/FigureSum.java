package org.samstod.publications.domain;

/** Level 3 publications that are alike, refused ones too, summed by the database. */
public record FigureSum(String districtSlug, String theme, int year, String perspective, String outcome, long count, long askedOre, long grantedOre) {
}
