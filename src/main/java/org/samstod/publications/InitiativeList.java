package org.samstod.publications;

import java.time.Instant;
import java.util.List;
import org.samstod.publications.domain.InitiativeCard;

/**
 * One answer of the browse page.
 *
 * @param total matching initiatives, level 3 only, exact
 * @param sumOre what they were granted together, öre
 * @param pages number of pages, at least 1
 * @param limited level 2 grants, only with the first page of the unfiltered list
 * @param yearly one row a year for grants of which nothing of their own is shown, only with the first page of the unfiltered list
 * @param place the place the words name, or null
 * @param instead the words searched for instead, because nothing has those typed; null when they were found as typed
 * @param help what to do when nothing matched; null when something did
 * @param until when the page may change without anything being published
 */
public record InitiativeList(InitiativeQuery query, int total, long sumOre, int pages, List<InitiativeCard> rows, List<Facet> facets,
        List<LimitedView> limited, List<YearlyView> yearly, PlaceHint place, String instead, EmptyHelp help, Instant until) {
}
