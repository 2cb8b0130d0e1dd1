package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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

    /** So many blocks of two sets are compared in the time in which one initiative is looked up and counted. */
    private static final int BLOCKS_AN_INITIATIVE = 16;

    private static final List<AgeBand> AGE_BANDS = List.of(AgeBand.values());

    private final List<InitiativeRow> rows;
    private final Bits everything;
    private final Map<Filter, FacetSets> facets = new EnumMap<>(Filter.class);
    private final List<FacetGroup> groups = new ArrayList<>();
    private final FacetNumbers numbers = new FacetNumbers();
    private int[] byId;
    private int[] byAmount;
    private final int[] byTitle;

    private Catalogue(List<InitiativeRow> newest, Function<String, List<String>> lineage) {
        this.byTitle = ordered(newest, BY_TITLE);
        this.rows = List.copyOf(newest);
        this.everything = Bits.all(rows.size());
        Map<String, List<String>> lines = new HashMap<>();
        FacetGroup group = null;
        int[] together = null;
        for (Filter filter : Filter.values()) {
            FacetSets sets = new FacetSets(rows.size());
            int[] each = new int[rows.size()];
            for (int i = 0; i < each.length; i++) {
                each[i] = sets.put(i, values(filter, rows.get(i), slug -> lines.computeIfAbsent(slug, lineage)));
            }
            facets.put(filter, sets);
            FacetGroup more = group == null ? null : group.with(filter, together, each, sets.combinations());
            if (more == null) {
                take(group, together);
                group = FacetGroup.of(filter, sets.combinations());
                together = each;
            } else {
                group = more;
            }
        }
        take(group, together);
        numbers.grant(rows.stream().mapToLong(InitiativeRow::grantedOre).toArray());
    }

    private void take(FacetGroup group, int[] each) {
        if (group != null) {
            groups.add(group);
            numbers.add(each, group.combinations());
        }
    }

    private static List<String> values(Filter filter, InitiativeRow row, Function<String, List<String>> lineage) {
        return switch (filter) {
            case DISTRICT -> lineage.apply(row.districtSlug());
            case NEIGHBOURHOOD -> one(row.neighbourhoodSlug());
            case THEME -> one(row.theme());
            case TARGET -> Codes.split(row.target());
            case AGE -> AGE_BANDS.stream().filter(band -> band.meets(row.ageFrom(), row.ageTo())).map(AgeBand::code).toList();
            case KIND -> one(row.kind());
            case YEAR -> one(Integer.toString(row.fiscalYear()));
            case AMOUNT -> one(AmountBand.of(row.grantedOre()).code());
        };
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

    /** Those that match filters: any value of a filter, and every filter; not to be written to. */
    public Bits matching(Map<Filter, Set<String>> chosen) {
        Bits matching = everything;
        for (Map.Entry<Filter, Set<String>> one : chosen.entrySet()) {
            Bits having = facets.get(one.getKey()).having(one.getValue());
            matching = matching == everything ? having : matching.and(having);
        }
        return matching;
    }

    /** The values of a filter that occur. */
    public Set<String> values(Filter filter) {
        return facets.get(filter).values();
    }

    /**
     * What a set has.
     *
     * @param values how many have each value of the filters asked for; never zero
     * @param grantedOre what they were granted together, öre; empty when it was counted without looking at it
     */
    record Counted(Map<Filter, Map<String, Integer>> values, OptionalLong grantedOre) {
    }

    /**
     * How many of a set have each value of some filters.
     *
     * @param many how many are in the set
     */
    Counted counts(Set<Filter> filters, Bits among, int many) {
        Map<Filter, Map<String, Integer>> counts = new EnumMap<>(Filter.class);
        List<FacetGroup> singly = new ArrayList<>();
        for (FacetGroup group : groups) {
            List<Filter> wanted = group.among(filters);
            int values = wanted.stream().mapToInt(filter -> values(filter).size()).sum();
            // Either way is quicker for some: to look up each of the set, or to look at what it shares with the set of each value.
            if ((long) many * BLOCKS_AN_INITIATIVE < (long) values * among.blocks()) {
                singly.add(group);
            } else {
                wanted.forEach(filter -> counts.put(filter, facets.get(filter).counts(among)));
            }
        }
        FacetNumbers.Tally tally = numbers.counts(singly.stream().mapToInt(groups::indexOf).toArray(), among);
        for (int i = 0; i < singly.size(); i++) {
            for (Filter filter : singly.get(i).among(filters)) {
                FacetSets sets = facets.get(filter);
                counts.put(filter, sets.counts(singly.get(i).apart(filter, tally.numbers()[i], sets.combinations())));
            }
        }
        return new Counted(counts, tally.grantedOre());
    }

    /** What those of a set were granted together, öre. */
    long granted(Bits among) {
        return numbers.granted(among);
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
