package org.samstod.publications.domain;

import java.time.LocalDate;

/** One initiative in a list: what, who, where and how much. Codes are turned into words by the page. */
public record InitiativeCard(String publicId, String title, String summary, String associationName, String districtSlug,
        String districtName, String neighbourhoodName, String theme, String kind, int year, long grantedOre, LocalDate decidedOn) {

    /** The card of what is loaded anyway. */
    public static InitiativeCard of(OpenPublication one) {
        OpenPublication.Content c = one.content();
        return new InitiativeCard(one.id(), c.title(), c.summary(), c.associationName(), c.districtSlug(), c.districtName(), c.neighbourhoodName(),
                c.theme(), c.kind(), c.fiscalYear(), c.grantedOre(), c.decidedOn());
    }

    /** The most local name of the place. */
    public String place() {
        return neighbourhoodName == null ? districtName : neighbourhoodName;
    }
}
