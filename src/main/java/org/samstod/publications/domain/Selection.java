package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One answer of the browse page: which initiatives match, in which order, and how many each value of each filter would give.
 * A count beside a value is what choosing that value gives with all other filters kept. Pure: the same rows and the same
 * criteria give the same answer, and nothing but the given rows is ever counted.
 *
 * @param rows the matching rows in order
 * @param counts for each filter, each value that occurs and its count, never zero
 */
public record Selection(List<InitiativeRow> rows, Map<Filter, Map<String, Integer>> counts) {

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

    private static final Comparator<InitiativeRow> BY_ID = Comparator.comparing(InitiativeRow::id);
    private static final Comparator<InitiativeRow> NEWEST =
            Comparator.comparing(InitiativeRow::decidedOn).reversed().thenComparing(BY_ID);

    /**
     * Selects.
     *
     * @param all every initiative of the published version
     * @param chosen the filters set, one value each
     * @param ranks the ids that match the words, with their rank from 0; null when no words were given
     * @param sort the order; {@link Sort#RELEVANCE} without words is {@link Sort#NEWEST}
     * @param lineage for a district's slug, the slug itself and every successor down to today's; a district of the past matches
     *        under its own name and under each later one
     */
    public static Selection of(List<InitiativeRow> all, Map<Filter, String> chosen, Map<String, Integer> ranks, Sort sort,
            Function<String, List<String>> lineage) {
        Map<String, List<String>> known = new HashMap<>();
        Function<String, List<String>> lines = slug -> known.computeIfAbsent(slug, lineage);
        Map<Filter, Map<String, Integer>> counts = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            counts.put(filter, new LinkedHashMap<>());
        }
        List<InitiativeRow> matching = new ArrayList<>();
        BiPredicate<InitiativeRow, Filter> passes = (row, filter) -> {
            String value = chosen.get(filter);
            return value == null || matches(row, filter, value, lines);
        };
        for (InitiativeRow row : all) {
            if (ranks != null && !ranks.containsKey(row.id())) {
                continue;
            }
            Filter failed = null;
            int failures = 0;
            for (Filter filter : Filter.values()) {
                if (!passes.test(row, filter)) {
                    failed = filter;
                    failures++;
                }
            }
            if (failures == 0) {
                matching.add(row);
                for (Filter filter : Filter.values()) {
                    count(counts.get(filter), row, filter, lines);
                }
            } else if (failures == 1) {
                count(counts.get(failed), row, failed, lines);
            }
        }
        matching.sort(order(sort, ranks));
        return new Selection(matching, counts);
    }

    /**
     * The order of rows; it is total, so that a row has one place.
     *
     * @param ranks rank of each matching id, null when no words were given
     */
    public static Comparator<InitiativeRow> order(Sort sort, Map<String, Integer> ranks) {
        return switch (sort) {
            case RELEVANCE -> ranks == null ? NEWEST : Comparator.<InitiativeRow>comparingInt(row -> ranks.get(row.id())).thenComparing(BY_ID);
            case NEWEST -> NEWEST;
            case AMOUNT -> Comparator.comparingLong(InitiativeRow::grantedOre).reversed().thenComparing(NEWEST);
            case TITLE -> Comparator.comparing(InitiativeRow::titleSort).thenComparing(BY_ID);
        };
    }

    private static boolean matches(InitiativeRow row, Filter filter, String value, Function<String, List<String>> lines) {
        return switch (filter) {
            case DISTRICT -> lines.apply(row.districtSlug()).contains(value);
            case NEIGHBOURHOOD -> value.equals(row.neighbourhoodSlug());
            case THEME -> value.equals(row.theme());
            case TARGET -> Codes.split(row.target()).contains(value);
            case AGE -> AgeBand.of(value).map(band -> band.meets(row.ageFrom(), row.ageTo())).orElse(false);
            case KIND -> value.equals(row.kind());
            case YEAR -> value.equals(Integer.toString(row.fiscalYear()));
            case AMOUNT -> value.equals(AmountBand.of(row.grantedOre()).code());
        };
    }

    private static void count(Map<String, Integer> counts, InitiativeRow row, Filter filter, Function<String, List<String>> lines) {
        switch (filter) {
            case DISTRICT -> {
                List<String> line = lines.apply(row.districtSlug());
                add(counts, line.get(line.size() - 1));
            }
            case NEIGHBOURHOOD -> add(counts, row.neighbourhoodSlug());
            case THEME -> add(counts, row.theme());
            case TARGET -> Codes.split(row.target()).forEach(code -> add(counts, code));
            case AGE -> {
                for (AgeBand band : AgeBand.values()) {
                    if (band.meets(row.ageFrom(), row.ageTo())) {
                        add(counts, band.code());
                    }
                }
            }
            case KIND -> add(counts, row.kind());
            case YEAR -> add(counts, Integer.toString(row.fiscalYear()));
            case AMOUNT -> add(counts, AmountBand.of(row.grantedOre()).code());
        }
    }

    private static void add(Map<String, Integer> counts, String value) {
        if (Objects.nonNull(value)) {
            counts.merge(value, 1, Integer::sum);
        }
    }
}
