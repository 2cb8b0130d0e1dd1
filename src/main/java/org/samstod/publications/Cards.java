package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;

/** Initiatives as they stand in lists. */
@ApplicationScoped
class Cards {

    @Inject
    Publications publications;

    /** The cards of some rows in their order; at most one statement, for those that are not held. What has gone meanwhile is left out. */
    List<InitiativeCard> of(List<InitiativeRow> rows, InitiativeRows.Held held) {
        List<String> ids = rows.stream().map(InitiativeRow::id).toList();
        Map<String, InitiativeCard> known = new HashMap<>(held.cards().getAllPresent(ids));
        List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            publications.open(unknown).forEach(one -> known.put(one.id(), of(one)));
            held.cards().putAll(known);
        }
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    static InitiativeCard of(OpenPublication one) {
        OpenPublication.Content c = one.content();
        return new InitiativeCard(one.id(), c.title(), c.summary(), c.associationName(), c.districtSlug(), c.districtName(), c.neighbourhoodName(),
                c.theme(), c.kind(), c.fiscalYear(), c.grantedOre(), c.decidedOn());
    }
}
