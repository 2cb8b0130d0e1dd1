package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One answer of the browse page: which initiatives match, in which order, and how many each value of each filter would give.
 * A count beside a value is how many have that value with all other filters kept, so choosing it alone gives that many. Pure: the same
 * catalogue and the same criteria give the same answer, and nothing but the given initiatives is ever counted.
 */
public final class Selection {

    /** The filters of the public contract. */
    public enum Filter {
        DISTRICT("district"), NEIGHBOURHOOD("neighbourhood"), THEME("theme"), TARGET("target"), AGE("age"), KIND("kind"),
        YEAR("year"), AMOUNT("amount");

        private final String parameter;

        Filter(String parameter) {
            this.parameter = parameter;
        }

        /** Its name in the address. */
        public String parameter() {
            return parameter;
        }
    }

    /** The orders of the public contract. */
    public enum Sort {
        RELEVANCE("relevance"), NEWEST("newest"), AMOUNT("amount"), TITLE("title");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        /** Its value in the address. */
        public String code() {
            return code;
        }
    }

    private final Catalogue catalogue;
    private final Map<Filter, Set<String>> chosen;
    private final WordHits hits;
    private final Sort sort;
    private final Bits matching;
    private final int total;
    /** Known when it came along with the counts. */
    private OptionalLong grantedOre = OptionalLong.empty();

    private Selection(Catalogue catalogue, Map<Filter, Set<String>> chosen, WordHits hits, Sort sort) {
        this.catalogue = catalogue;
        this.chosen = chosen;
        this.hits = hits;
        this.sort = sort;
        this.matching = among(chosen);
        this.total = matching.count();
    }

    /**
     * Selects.
     *
     * @param chosen the filters set: any value of one, and every filter
     * @param hits what was found by words; null when no words were given
     * @param sort the order; {@link Sort#RELEVANCE} without words is {@link Sort#NEWEST}
     */
    public static Selection of(Catalogue catalogue, Map<Filter, Set<String>> chosen, WordHits hits, Sort sort) {
        return new Selection(catalogue, chosen, hits, sort);
    }

    private Bits among(Map<Filter, Set<String>> filters) {
        Bits among = catalogue.matching(filters);
        return hits == null ? among : filters.isEmpty() ? hits.all() : among.and(hits.all());
    }

    private Bits without(Filter filter) {
        Map<Filter, Set<String>> others = new EnumMap<>(Filter.class);
        others.putAll(chosen);
        others.remove(filter);
        return among(others);
    }

    /** How many match. */
    public int total() {
        return total;
    }

    /** What they were granted together, öre. */
    public long grantedOre() {
        return grantedOre.orElseGet(() -> catalogue.granted(matching));
    }

    /** All that match, in the order. */
    public List<InitiativeRow> rows() {
        return part(0, total);
    }

    /** A part of the matching initiatives in the order; by relevance only as far as the best hits were asked for. */
    public List<InitiativeRow> part(int from, int most) {
        if (sort != Sort.RELEVANCE || hits == null) {
            return catalogue.part(matching, sort, from, most);
        }
        List<InitiativeRow> part = new ArrayList<>();
        int skipped = 0;
        for (int ordinal : hits.best()) {
            if (matching.has(ordinal) && skipped++ >= from && part.size() < most) {
                part.add(catalogue.rows().get(ordinal));
            }
        }
        return part;
    }

    /** For each filter, each value that occurs and its count, never zero; the other filters are kept. */
    public Map<Filter, Map<String, Integer>> counts() {
        Set<Filter> others = EnumSet.allOf(Filter.class);
        others.removeAll(chosen.keySet());
        Catalogue.Counted counted = catalogue.counts(others, matching, total);
        grantedOre = counted.grantedOre();
        Map<Filter, Map<String, Integer>> counts = counted.values();
        chosen.keySet().forEach(filter -> {
            Bits without = without(filter);
            counts.putAll(catalogue.counts(Set.of(filter), without, without.count()).values());
        });
        return counts;
    }

    /** For each filter that is set, how many would match without it. */
    public Map<Filter, Integer> countsWithout() {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        chosen.keySet().forEach(filter -> counts.put(filter, without(filter).count()));
        return counts;
    }

    /** How many would match with the filters alone. */
    public int countWithoutWords() {
        return catalogue.matching(chosen).count();
    }

    /** How many initiatives each year has and what they were granted. */
    public Map<Integer, long[]> years() {
        Map<Integer, long[]> years = new HashMap<>();
        for (int i = matching.next(0); i >= 0; i = matching.next(i + 1)) {
            InitiativeRow row = catalogue.rows().get(i);
            long[] year = years.computeIfAbsent(row.fiscalYear(), key -> new long[2]);
            year[0]++;
            year[1] += row.grantedOre();
        }
        return years;
    }
}
