package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.districts.PlaceHit;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.InitiativeIndex;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.Selection;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.TypedWords;
import org.samstod.publications.domain.WordHits;
import org.samstod.shared.SearchText;

/**
 * Answers the browse page from what is held for the published version and from the index of words. Which initiatives match, their counts
 * and their order cost no statement; only the cards of one page are read.
 */
@ApplicationScoped
class InitiativeSearch {

    private static final int MOST_YEARS = 10;
    private static final int MOST_LIMITED = 40;
    private static final int MOST_BEST = 100_000;
    private static final int MOST_WORDS_ALONE = 4;
    private static final int MOST_NEAR = 6;
    private static final int MOST_WORDS_OF_A_PLACE = 3;

    @Inject
    Publications publications;

    @Inject
    InitiativeRows initiatives;

    @Inject
    InitiativeIndex index;

    @Inject
    Cards cards;

    /**
     * For who asks: the index of words follows at once, unless so much is missing that the background has to bring it.
     *
     * @return whether the index says what is held, all of it and nothing else
     */
    boolean follow(InitiativeRows.Held held) {
        return index.behind() ? index.version() >= held.version() : bring(held);
    }

    /**
     * For the background: brings the index of words a step towards what is held; what is gone is purged from its files.
     *
     * @return whether it has arrived
     */
    boolean bring(InitiativeRows.Held held) {
        if (index.version() < held.version()) {
            index.bringTo(held.version(), held.rows(), publications::openToRead);
        }
        return index.version() >= held.version();
    }

    /** What a program asks for: all that match, by the words, filters and order of the page. */
    Selection select(InitiativeQuery query, boolean english, InitiativeRows.Held held) {
        return Selection.of(held.catalogue(), query.filters(), hits(query, TypedWords.of(query.words()), english, held, MOST_BEST), query.sort());
    }

    private WordHits hits(InitiativeQuery query, TypedWords words, boolean english, InitiativeRows.Held held, int best) {
        if (!query.hasWords()) {
            return null;
        }
        follow(held);
        return index.find(words, english, held.catalogue(), held.catalogue().matching(query.filters()), best);
    }

    /** The answer, with everything but until when it holds. */
    InitiativeList browse(InitiativeQuery query, boolean english, Instant until) {
        InitiativeRows.Held held = initiatives.known();
        TypedWords words = TypedWords.of(query.words());
        WordHits hits = hits(query, words, english, held, Math.min(MOST_BEST, query.page() * InitiativeQuery.PAGE_SIZE));
        Selection selection = Selection.of(held.catalogue(), query.filters(), hits, query.sort());
        int total = selection.total();
        int pages = Math.max(1, (total + InitiativeQuery.PAGE_SIZE - 1) / InitiativeQuery.PAGE_SIZE);
        boolean whole = query.isUnfiltered() && query.page() == 1;
        Map<Filter, Map<String, Integer>> counts = selection.counts();
        return new InitiativeList(query, total, selection.grantedOre(), pages,
                cards.of(selection.part((query.page() - 1) * InitiativeQuery.PAGE_SIZE, InitiativeQuery.PAGE_SIZE), held), facets(query, counts, held),
                whole ? publications.limitedUpTo(held.day(), MOST_LIMITED).stream().map(PublicPageService::limited).toList() : List.of(),
                whole ? publications.yearlyRows(MOST_YEARS).stream().map(row -> new YearlyView(row.fiscalYear(), row.grantCount(), row.sumOre())).toList()
                        : List.of(),
                query.hasWords() ? place(query.words(), held) : null, hits == null ? null : hits.instead(),
                total == 0 && !query.isUnfiltered() ? help(query, words, english, selection, counts, held) : null, until);
    }

    private static List<Facet> facets(InitiativeQuery query, Map<Filter, Map<String, Integer>> counted, InitiativeRows.Held held) {
        List<Facet> facets = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            facets.add(new Facet(filter.parameter(), held.facets().shown(filter, counted.get(filter), query.values(filter))));
        }
        return facets;
    }

    private EmptyHelp help(InitiativeQuery query, TypedWords words, boolean english, Selection selection, Map<Filter, Map<String, Integer>> counts,
            InitiativeRows.Held held) {
        List<EmptyHelp.WithoutFilter> filters = new ArrayList<>();
        selection.countsWithout().forEach((filter, count) -> {
            if (count > 0) {
                filters.add(new EmptyHelp.WithoutFilter(filter.parameter(), count));
            }
        });
        List<EmptyHelp.OneWord> alone = new ArrayList<>();
        if (words.parts().size() > 1) {
            Bits within = held.catalogue().matching(query.filters());
            for (TypedWords.Part part : words.parts().subList(0, Math.min(MOST_WORDS_ALONE, words.parts().size()))) {
                TypedWords one = new TypedWords(List.of(part));
                WordHits hits = index.find(one, english, held.catalogue(), within, 1);
                int count = hits.instead() == null ? hits.all().countWith(within) : 0;
                if (count > 0) {
                    alone.add(new EmptyHelp.OneWord(one.text(), count));
                }
            }
        }
        return new EmptyHelp(filters, query.hasWords() && !query.filters().isEmpty() ? selection.countWithoutWords() : 0, alone,
                near(query.values(Filter.NEIGHBOURHOOD), counts.get(Filter.NEIGHBOURHOOD), held),
                successors(query.values(Filter.DISTRICT), counts.get(Filter.DISTRICT), held));
    }

    private static List<FacetValue> near(Set<String> chosen, Map<String, Integer> counts, InitiativeRows.Held held) {
        Set<String> around = new LinkedHashSet<>();
        for (String slug : chosen) {
            if (held.neighbourhoods().containsKey(slug)) {
                around.add(held.neighbourhoods().get(slug).districtSlug());
            }
        }
        return held.neighbourhoods().values().stream().filter(one -> around.contains(one.districtSlug()) && counts.containsKey(one.slug()))
                .limit(MOST_NEAR).map(one -> new FacetValue(one.slug(), one.name(), counts.get(one.slug()), false, false)).toList();
    }

    private static List<FacetValue> successors(Set<String> chosen, Map<String, Integer> counts, InitiativeRows.Held held) {
        return chosen.stream().filter(held.lines()::isPast).map(held.lines()::today).distinct().filter(counts::containsKey)
                .map(slug -> new FacetValue(slug, held.lines().name(slug, slug), counts.get(slug), false, false)).toList();
    }

    private PlaceHint place(String words, InitiativeRows.Held held) {
        if (words.split(" ").length > MOST_WORDS_OF_A_PLACE) {
            return null;
        }
        List<PlaceHit> hits = held.places().find(words);
        if (hits.isEmpty() || hits.size() > 1 && !SearchText.of(hits.get(0).name()).equals(SearchText.of(words))) {
            return null;
        }
        PlaceHit hit = hits.get(0);
        String slug = held.lines().today(hit.districtSlug());
        Map<Filter, Set<String>> there = new EnumMap<>(Filter.class);
        NeighbourhoodView neighbourhood = hit.neighbourhoodSlug() == null ? null : held.neighbourhoods().get(hit.neighbourhoodSlug());
        if (neighbourhood == null) {
            there.put(Filter.DISTRICT, Set.of(slug));
        } else {
            there.put(Filter.NEIGHBOURHOOD, Set.of(neighbourhood.slug()));
        }
        return new PlaceHint(hit.name(), hit.neighbourhoodSlug(), slug, held.lines().name(slug, hit.districtName()),
                held.catalogue().matching(there).count());
    }
}
