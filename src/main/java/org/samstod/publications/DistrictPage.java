package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.publications.domain.InitiativeCard;

/**
 * The page of one district, of today or of the past.
 *
 * @param validTo last day it existed, null while it does
 * @param today the district its area belongs to today; itself while it exists
 * @param includes districts of the past whose area it has taken over, with their own totals
 * @param neighbourhoods of today, by name
 * @param years initiatives by year, the latest first, districts of the past included
 * @param themes themes that occur, with their counts
 */
public record DistrictPage(String slug, String name, String boardName, LocalDate validFrom, LocalDate validTo, DistrictLink today,
        List<DistrictPart> includes, List<DistrictLink> neighbourhoods, List<CallCard> openCalls, List<InitiativeCard> latest,
        int total, long sumOre, List<YearSum> years, List<FacetValue> themes, List<NoticeView> notices, Instant until) {
}
