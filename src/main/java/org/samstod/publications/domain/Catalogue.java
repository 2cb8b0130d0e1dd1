package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;

/**
 * Every initiative of one published version, made ready for browsing: the newest first, and for each value of each filter the set of
 * those that have it. Nothing but level 3 is ever in it. A district of the past is found under its own name and under that of every
 * successor, so that "then" and "now" are both there to choose.
 */
public final class Catalogue {

    /** The catalogue of nothing. */
    public static final Catalogue EMPTY = new Catalogue(List.of(), List::of);

    private static final Comparator<InitiativeRow> BY_ID = Comparator.comparing(InitiativeRow::id);
    private static final Comparator<InitiativeRow> NEWEST = Comparator.comparing(InitiativeRow::decidedOn).reversed().thenComparing(BY_ID);
    private static final Comparator<InitiativeRow> LARGEST = Comparator.comparingLong(InitiativeRow::grantedOre).reversed().thenComparing(NEWEST);
    private static final Comparator<InitiativeRow> BY_TITLE = Comparator.comparing(InitiativeRow::titleSort).thenComparing(BY_ID);

    private static final List<AgeBand> AGE_BANDS = List.of(AgeBand.values());

    private final List<InitiativeRow> rows;
    private final long[] granted;
    private final Map<Filter, FacetSets> facets = new EnumMap<>(Filter.class);
    private int[] byId;
    private int[] byAmount;
    private final int[] byTitle;

    private Catalogue(List<InitiativeRow> newest, Function<String, List<String>> lineage) {
        Map<String, String> known = new HashMap<>();
        this.byTitle = ordered(newest, BY_TITLE);
        this.rows = newest.stream().map(row -> row.kept(text -> text == null ? null : known.computeIfAbsent(text, same -> same))).toList();
        this.granted = rows.stream().mapToLong(InitiativeRow::grantedOre).toArray();
        for (Filter filter : Filter.values()) {
            facets.put(filter, new FacetSets(rows.size()));
        }
        Map<String, List<String>> lines = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            InitiativeRow row = rows.get(i);
            facets.get(Filter.DISTRICT).put(i, lines.computeIfAbsent(row.districtSlug(), lineage));
            facets.get(Filter.NEIGHBOURHOOD).put(i, one(row.neighbourhoodSlug()));
            facets.get(Filter.THEME).put(i, one(row.theme()));
            facets.get(Filter.TARGET).put(i, Codes.split(row.target()));
            facets.get(Filter.AGE).put(i, AGE_BANDS.stream().filter(band -> band.meets(row.ageFrom(), row.ageTo())).map(AgeBand::code).toList());
            facets.get(Filter.KIND).put(i, one(row.kind()));
            facets.get(Filter.YEAR).put(i, one(Integer.toString(row.fiscalYear())));
            facets.get(Filter.AMOUNT).put(i, one(AmountBand.of(row.grantedOre()).code()));
        }
    }

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }

    /**
     * Makes one.
     *
     * @param all every initiative of the published version
     * @param lineage for a district's slug, the slug itself and every successor down to today's
     */
    public static Catalogue of(List<InitiativeRow> all, Function<String, List<String>> lineage) {
        List<InitiativeRow> newest = new ArrayList<>(all);
        newest.sort(NEWEST);
        return new Catalogue(newest, lineage);
    }

    /** The initiatives, the newest first; their places are their ordinals. */
    public List<InitiativeRow> rows() {
        return rows;
    }

    /** Those that match filters: any value of a filter, and every filter. */
    public Bits matching(Map<Filter, Set<String>> chosen) {
        Bits matching = Bits.all(rows.size());
        for (Map.Entry<Filter, Set<String>> one : chosen.entrySet()) {
            matching = matching.and(facets.get(one.getKey()).having(one.getValue()));
        }
        return matching;
    }

    /** The values of a filter that occur. */
    public Set<String> values(Filter filter) {
        return facets.get(filter).values();
    }

    /** How many of a set, which has so many, have each value of a filter; never zero. */
    Map<String, Integer> counts(Filter filter, Bits among, int many) {
        return facets.get(filter).counts(among, many);
    }

    /** What those of a set were granted together, öre. */
    long granted(Bits among) {
        long sum = 0;
        for (int i = among.next(0); i >= 0; i = among.next(i + 1)) {
            sum += granted[i];
        }
        return sum;
    }

    /** A part of a set in an order; the order of words is not known here. */
    List<InitiativeRow> part(Bits among, Sort sort, int from, int most) {
        List<InitiativeRow> part = new ArrayList<>();
        int skipped = 0;
        int[] order = sort == Sort.AMOUNT ? byAmount() : sort == Sort.TITLE ? byTitle : null;
        for (int i = 0; i < rows.size() && part.size() < most; i++) {
            int ordinal = order == null ? among.next(i) : order[i];
            if (ordinal < 0) {
                break;
            }
            i = order == null ? ordinal : i;
            if (among.has(ordinal) && skipped++ >= from) {
                part.add(rows.get(ordinal));
            }
        }
        return part;
    }

    /** The ordinal of an initiative, or -1 for one that is not in it. */
    public int ordinalOf(String id) {
        int[] order = byId();
        int low = 0;
        int high = order.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int compared = rows.get(order[middle]).id().compareTo(id);
            if (compared == 0) {
                return order[middle];
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private synchronized int[] byId() {
        byId = byId == null ? ordered(rows, BY_ID) : byId;
        return byId;
    }

    /** The order of rows; it is total, so that a row has one place. Of relevance only what stands without words. */
    public static Comparator<InitiativeRow> order(Sort sort) {
        return switch (sort) {
            case RELEVANCE, NEWEST -> NEWEST;
            case AMOUNT -> LARGEST;
            case TITLE -> BY_TITLE;
        };
    }

    private synchronized int[] byAmount() {
        byAmount = byAmount == null ? ordered(rows, LARGEST) : byAmount;
        return byAmount;
    }

    private static int[] ordered(List<InitiativeRow> rows, Comparator<InitiativeRow> order) {
        return IntStream.range(0, rows.size()).boxed().sorted((a, b) -> order.compare(rows.get(a), rows.get(b))).mapToInt(i -> i).toArray();
    }
}
