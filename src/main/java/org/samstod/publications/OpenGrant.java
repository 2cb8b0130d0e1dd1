package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is open about one initiative: what each data file, feed and answer of the API is written from, so that none of them
 * can say more than another. Level 3 only.
 *
 * @param publicId of this publication; it dies with it
 * @param associationPublicId id of the association's page
 * @param districtSlug the district that decided
 * @param todaySlug the district the area belongs to today
 * @param callId the call while it is shown, else null
 * @param targets codes of target groups
 * @param publishedAt when it was published under this id
 * @param changedAt since when it says what it says
 */
public record OpenGrant(String publicId, String title, String summary, String outcome, String associationName, String organisationNumber,
        String associationPublicId, String boardName, String districtSlug, String districtName, String todaySlug, String todayName,
        String neighbourhoodSlug, String neighbourhoodName, long askedOre, long grantedOre, LocalDate decidedOn, String callId,
        String callTitle, String callTitleEn, String kind, String theme, String perspective, List<String> targets, Integer ageFrom,
        Integer ageTo, int year, Instant publishedAt, Instant changedAt) {
}
