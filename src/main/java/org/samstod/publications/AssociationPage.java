package org.samstod.publications;

import java.util.List;
import org.samstod.publications.domain.InitiativeCard;

/**
 * The page of one association: its initiatives over the years and other open decisions.
 *
 * @param years the latest first
 */
public record AssociationPage(String publicId, String name, String organisationNumber, List<Year> years, long sumOre, List<DecidedRow> refused) {

    /** The initiatives of one year, those decided last first. */
    public record Year(int year, List<InitiativeCard> initiatives) {

        /** What they were granted together, öre. */
        public long sumOre() {
            return initiatives.stream().mapToLong(InitiativeCard::grantedOre).sum();
        }
    }

    /** All initiatives, the latest year first. */
    public List<InitiativeCard> initiatives() {
        return years.stream().flatMap(year -> year.initiatives().stream()).toList();
    }
}
