package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.Publications;

/** Initiatives as they stand in lists. */
@ApplicationScoped
class Cards {

    @Inject
    Publications publications;

    /** The cards of some rows in their order; at most one statement, for those that are not held. What has gone meanwhile is left out. */
    List<InitiativeCard> of(List<InitiativeRow> rows, InitiativeRows.Held held) {
        List<InitiativeCard> cards = new ArrayList<>(rows.size());
        List<String> unknown = new ArrayList<>();
        for (InitiativeRow row : rows) {
            InitiativeCard card = held.cards().getIfPresent(row.id());
            cards.add(card);
            if (card == null) {
                unknown.add(row.id());
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, InitiativeCard> read = publications.cards(unknown).stream().collect(Collectors.toMap(InitiativeCard::publicId, card -> card));
            held.cards().putAll(read);
            for (int i = 0; i < cards.size(); i++) {
                cards.set(i, cards.get(i) == null ? read.get(rows.get(i).id()) : cards.get(i));
            }
            cards.removeIf(Objects::isNull);
        }
        return cards;
    }
}
