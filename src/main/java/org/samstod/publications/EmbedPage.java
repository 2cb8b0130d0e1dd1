package org.samstod.publications;

import java.time.Instant;
import java.util.List;
import org.samstod.publications.domain.InitiativeCard;

/**
 * The list for other sites.
 *
 * @param places names of the places it is about; none for the whole city
 * @param themes codes of the themes it is about; none for all
 * @param total how many there are in all, level 3
 */
public record EmbedPage(EmbedQuery query, List<String> places, List<String> themes, List<InitiativeCard> cards, int total, Instant until) {
}
