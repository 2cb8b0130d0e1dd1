package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samstod.publications.domain.InitiativeIndex;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.Selection;

/** The one way from a query to the initiatives it means: the page that people browse and the data that programs read use the same. */
@ApplicationScoped
class InitiativeSearch {

    private static final int MOST_HITS = 2_000;

    @Inject
    InitiativeRows initiatives;

    @Inject
    InitiativeIndex index;

    @Inject
    Publications publications;

    /**
     * What was found.
     *
     * @param ranks rank of each id that has the words, null when no words were given
     */
    record Found(Selection selection, Map<String, Integer> ranks) {
    }

    /**
     * Selects among the initiatives of the version now committed.
     *
     * @param english which reading of the texts weighs more when words are searched for
     * @param lineage for a district's slug, the slug and every successor
     */
    Found select(InitiativeQuery query, boolean english, Function<String, List<String>> lineage) {
        InitiativeRows.Held held = initiatives.now();
        Map<String, Integer> ranks = null;
        if (query.hasWords()) {
            if (index.version() < held.version()) {
                index.bringTo(held.version(), held.rows(), publications::open);
            }
            ranks = new HashMap<>();
            for (String id : index.find(query.words(), english, MOST_HITS)) {
                ranks.put(id, ranks.size());
            }
        }
        return new Found(Selection.of(held.rows(), query.filters(), ranks, query.sort(), lineage), ranks);
    }
}
