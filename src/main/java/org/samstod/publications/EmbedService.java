package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.Selection;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;
import org.samstod.shared.Clock;

/** The newest initiatives of a place or a theme for another site's page; level 3, by the filters of the browse page. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class EmbedService {

    private static final int MOST = 10;

    @Inject
    InitiativeRows initiatives;

    @Inject
    Cards cards;

    @Inject
    Clock clock;

    /** The list. */
    @UseCase(permission = Permission.PUBLIC)
    public EmbedPage newest(EmbedQuery query) {
        InitiativeRows.Held held = initiatives.now();
        Selection selection = Selection.of(held.catalogue(), query.filter().filters(), null, Sort.NEWEST);
        List<String> places = Stream.concat(query.filter().values(Filter.NEIGHBOURHOOD).stream().map(slug -> {
            NeighbourhoodView place = held.neighbourhoods().get(slug);
            return place == null ? slug : place.name();
        }), query.filter().values(Filter.DISTRICT).stream().map(slug -> held.lines().name(slug, slug))).toList();
        return new EmbedPage(query, places, List.copyOf(query.filter().values(Filter.THEME)), cards.of(selection.part(0, MOST), held), selection.total(),
                Clock.dayOf(clock.now()).plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    }
}
