package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;

/** Initiatives as they stand in lists. */
@ApplicationScoped
class Cards {

    @Inject
    Publications publications;

    /** The cards of some rows in their order, by one statement; what has gone meanwhile is left out. */
    List<InitiativeCard> of(List<InitiativeRow> rows) {
        Map<String, OpenPublication> loaded = publications.open(rows.stream().map(InitiativeRow::id).toList()).stream()
                .collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        List<InitiativeCard> cards = new ArrayList<>();
        for (InitiativeRow row : rows) {
            OpenPublication one = loaded.get(row.id());
            if (one != null) {
                cards.add(of(one));
            }
        }
        return cards;
    }

    static InitiativeCard of(OpenPublication one) {
        OpenPublication.Content c = one.content();
        return new InitiativeCard(one.id(), c.title(), c.summary(), c.associationName(), c.districtSlug(), c.districtName(), c.neighbourhoodName(),
                c.theme(), c.kind(), c.fiscalYear(), c.grantedOre(), c.decidedOn());
    }
}
