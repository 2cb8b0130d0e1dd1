package org.samstod.publications;

import java.time.LocalDate;

/**
 * The page of one initiative.
 *
 * @param associationPublicId id of the association's page
 * @param districtSlug the district that decided
 * @param todaySlug slug of the district the area belongs to today
 * @param todayName its name
 * @param callTitleSv title of the call, null when it is not shown
 * @param callTitleEn the same in English, or null
 */
public record InitiativeView(String publicId, String title, String summary, String outcome, String associationName,
        String organisationNumber, String associationPublicId, String boardName, String districtSlug, String districtName,
        String todaySlug, String todayName, String neighbourhoodSlug, String neighbourhoodName, long askedOre, long grantedOre,
        LocalDate decidedOn, String callId, String callTitleSv, String callTitleEn, String kind, String theme, String perspective,
        String target, Integer ageFrom, Integer ageTo, int year) {

    /** Whether the district has another name or border today. */
    public boolean isDistrictChanged() {
        return !districtSlug.equals(todaySlug);
    }
}
