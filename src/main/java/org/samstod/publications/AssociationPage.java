package org.samstod.publications;

import java.util.List;

/** The page of one association: its initiatives and other open decisions. */
public record AssociationPage(String publicId, String name, String organisationNumber, List<InitiativeCard> initiatives, long sumOre,
        List<DecidedRow> refused) {
}
