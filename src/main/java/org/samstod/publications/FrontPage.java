package org.samstod.publications;

import java.time.Instant;
import java.util.List;
import org.samstod.publications.domain.InitiativeCard;

/**
 * The first page.
 *
 * @param places names offered while typing: neighbourhoods and districts of today
 * @param total initiatives in all, level 3
 */
public record FrontPage(List<CallCard> openCalls, List<InitiativeCard> latest, List<String> places, List<DistrictLink> districts, int total,
        Instant until) {
}
