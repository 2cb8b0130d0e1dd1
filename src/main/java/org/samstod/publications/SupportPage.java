package org.samstod.publications;

import java.time.Instant;
import java.util.List;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.publications.domain.InitiativeCard;

/**
 * The support finder.
 *
 * @param needs codes of needs, in the order to show
 * @param places neighbourhoods of today, by name
 * @param placeName the neighbourhood chosen, or null
 * @param districtName its district of today, or null
 * @param here initiatives in the neighbourhood, or in the whole city when none is chosen
 * @param around initiatives in the rest of its district
 * @param elsewhere how many more the city has
 * @param helplines the city's list of helplines of the whole country, as of today
 */
public record SupportPage(SupportQuery query, List<String> needs, List<DistrictLink> places, String placeName, String districtName,
        List<InitiativeCard> here, List<InitiativeCard> around, int elsewhere, List<CodeView> helplines, Instant until) {
}
