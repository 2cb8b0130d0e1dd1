package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;

/** Filters, counts and orders of the browse page, and that counts can hide nothing because they hold nothing hidden. */
class SelectionTest {

    private static final Function<String, List<String>> LINEAGE = slug -> slug.equals("alvsjo") ? List.of("alvsjo", "hagersten-alvsjo") : List.of(slug);

    private final List<InitiativeRow> rows = List.of(
            row("1", "alvsjo", "solberga", "sport", 7, 12, 2019, 40_000_00, "2019-05-02", "b"),
            row("2", "hagersten-alvsjo", "solberga", "culture", null, null, 2024, 9_000_00, "2024-02-01", "c"),
            row("3", "farsta", "skondal", "sport", 65, null, 2024, 120_000_00, "2024-02-01", "a"),
            row("4", "farsta", null, null, 13, 19, 2024, 60_000_00, "2024-03-01", "d"));
    private final Catalogue catalogue = Catalogue.of(rows, LINEAGE);

    @Test
    void unfiltered_list_is_newest_first_and_counts_everything() {
        Selection all = select(Map.of());
        assertEquals(List.of("4", "2", "3", "1"), ids(all));
        assertEquals(4, all.total());
        assertEquals(229_000_00, all.grantedOre());
        assertEquals(Map.of("alvsjo", 1, "hagersten-alvsjo", 2, "farsta", 2), all.counts().get(Filter.DISTRICT), "then and now");
        assertEquals(Map.of("sport", 2, "culture", 1), all.counts().get(Filter.THEME));
        assertEquals(Map.of("2019", 1, "2024", 3), all.counts().get(Filter.YEAR));
        assertEquals(Map.of("under-10000", 1, "10000-49999", 1, "50000-99999", 1, "from-100000", 1), all.counts().get(Filter.AMOUNT));
        assertEquals(2, all.counts().get(Filter.AGE).get("7-12"), "an initiative without ages is for every age");
    }

    @Test
    void district_of_today_includes_those_it_took_over_and_the_old_one_keeps_its_own() {
        assertEquals(List.of("2", "1"), ids(select(Map.of(Filter.DISTRICT, Set.of("hagersten-alvsjo")))));
        assertEquals(List.of("1"), ids(select(Map.of(Filter.DISTRICT, Set.of("alvsjo")))));
    }

    @Test
    void count_beside_a_value_is_what_choosing_it_alone_gives() {
        for (Map<Filter, Set<String>> chosen : List.of(Map.<Filter, Set<String>>of(), Map.of(Filter.THEME, Set.of("sport")),
                Map.of(Filter.YEAR, Set.of("2024")), Map.of(Filter.THEME, Set.of("sport", "culture"), Filter.YEAR, Set.of("2024")),
                Map.of(Filter.AGE, Set.of("13-19")))) {
            select(chosen).counts().forEach((filter, counts) -> counts.forEach((value, count) -> {
                Map<Filter, Set<String>> with = new EnumMap<>(Filter.class);
                with.putAll(chosen);
                with.put(filter, Set.of(value));
                assertEquals(count, select(with).total(), chosen + " with " + filter + "=" + value);
            }));
        }
    }

    @Test
    void filters_are_combined_and_several_values_of_one_are_either_or() {
        assertEquals(List.of("3"), ids(select(Map.of(Filter.THEME, Set.of("sport"), Filter.YEAR, Set.of("2024")))));
        assertEquals(List.of("2", "3"), ids(select(Map.of(Filter.THEME, Set.of("sport", "culture"), Filter.YEAR, Set.of("2024")))));
        assertEquals(List.of("2", "1"), ids(select(Map.of(Filter.NEIGHBOURHOOD, Set.of("solberga", "nowhere")))));
        assertEquals(0, select(Map.of(Filter.THEME, Set.of("sport"), Filter.NEIGHBOURHOOD, Set.of("nowhere"))).total());
    }

    @Test
    void initiativeForSeveralGroupsIsFoundUnderEach() {
        InitiativeRow both = new InitiativeRow("5", 1, "farsta", null, null, "children,youth", null, null, null, 2024, 1, LocalDate.EPOCH, "", "a", null);
        Catalogue one = Catalogue.of(List.of(both), LINEAGE);
        for (String group : List.of("children", "youth")) {
            assertEquals(List.of("5"), ids(Selection.of(one, Map.of(Filter.TARGET, Set.of(group)), null, Sort.NEWEST)));
        }
        assertEquals(Map.of("children", 1, "youth", 1), Selection.of(one, Map.of(), null, Sort.NEWEST).counts().get(Filter.TARGET));
    }

    @Test
    void orders() {
        assertEquals(List.of("3", "4", "1", "2"), ids(Selection.of(catalogue, Map.of(), null, Sort.AMOUNT)));
        assertEquals(List.of("3", "1", "2", "4"), ids(Selection.of(catalogue, Map.of(), null, Sort.TITLE)));
        assertEquals(List.of("1", "3"), ids(Selection.of(catalogue, Map.of(), hits("1", "3"), Sort.RELEVANCE)));
        assertEquals(List.of("3", "1"), ids(Selection.of(catalogue, Map.of(), hits("1", "3"), Sort.NEWEST)));
    }

    @Test
    void parts_follow_each_other_without_gap_or_repetition() {
        for (Sort sort : Sort.values()) {
            Selection all = Selection.of(catalogue, Map.of(), sort == Sort.RELEVANCE ? hits("2", "4", "1", "3") : null, sort);
            List<InitiativeRow> together = new ArrayList<>(all.part(0, 3));
            together.addAll(all.part(3, 3));
            assertEquals(all.part(0, 10), together, sort.toString());
            assertEquals(List.of(), all.part(4, 3));
        }
    }

    @Test
    void words_narrow_every_count() {
        Selection found = Selection.of(catalogue, Map.of(), hits("2"), Sort.RELEVANCE);
        assertEquals(List.of("2"), ids(found));
        assertEquals(Map.of("2024", 1), found.counts().get(Filter.YEAR));
    }

    @Test
    void whatToLeaveOut_isCounted() {
        Selection nothing = Selection.of(catalogue, Map.of(Filter.THEME, Set.of("culture"), Filter.YEAR, Set.of("2019")), hits("1", "3"), Sort.RELEVANCE);
        assertEquals(0, nothing.total());
        assertEquals(Map.of(Filter.THEME, 1, Filter.YEAR, 0), nothing.countsWithout());
        assertEquals(0, nothing.countWithoutWords());
        assertEquals(1, Selection.of(catalogue, Map.of(Filter.THEME, Set.of("culture")), hits("1"), Sort.RELEVANCE).countWithoutWords());
    }

    @Test
    void years_have_their_numbers_and_sums() {
        Map<Integer, long[]> years = select(Map.of()).years();
        assertEquals(Set.of(2019, 2024), years.keySet());
        assertEquals(3, years.get(2024)[0]);
        assertEquals(189_000_00, years.get(2024)[1]);
    }

    /** Difference attack: whatever is lowered, every number moves by that one row, and no number names a rest. */
    @Test
    void lowering_one_row_takes_it_out_of_every_count_at_once() {
        for (InitiativeRow lowered : rows) {
            List<InitiativeRow> left = new ArrayList<>(rows);
            left.remove(lowered);
            Selection before = select(Map.of());
            Selection after = Selection.of(Catalogue.of(left, LINEAGE), Map.of(), null, Sort.NEWEST);
            for (Filter filter : Filter.values()) {
                Map<String, Integer> alone = Selection.of(Catalogue.of(List.of(lowered), LINEAGE), Map.of(), null, Sort.NEWEST).counts().get(filter);
                before.counts().get(filter).forEach((value, count) -> assertEquals(count - alone.getOrDefault(value, 0),
                        after.counts().get(filter).getOrDefault(value, 0), filter + " " + value));
                assertTrue(after.counts().get(filter).values().stream().allMatch(count -> count > 0), "a zero would say that something was there");
            }
        }
    }

    /** Against counting one by one, over more initiatives than one word of bits holds. */
    @Test
    void counts_areThoseOfCountingOneByOne() {
        Random random = new Random(5);
        List<InitiativeRow> many = new ArrayList<>();
        List<String> districts = List.of("alvsjo", "hagersten-alvsjo", "farsta");
        for (int i = 0; i < 1_000; i++) {
            many.add(row(String.format("%05d", i), districts.get(random.nextInt(3)), "n" + random.nextInt(9), Codes.THEMES.get(random.nextInt(8)),
                    random.nextInt(30), null, 2015 + random.nextInt(9), random.nextInt(150_000) * 100L, "2024-01-0" + (1 + random.nextInt(9)), "t" + i % 7));
        }
        Catalogue large = Catalogue.of(many, LINEAGE);
        Map<Filter, Set<String>> chosen = Map.of(Filter.THEME, Set.of("sport", "health"), Filter.AGE, Set.of("13-19"));
        Selection selection = Selection.of(large, chosen, null, Sort.TITLE);
        List<InitiativeRow> expected = many.stream().filter(row -> Set.of("sport", "health").contains(row.theme()) && row.ageFrom() <= 19).toList();
        assertEquals(expected.size(), selection.total());
        assertEquals(expected.stream().mapToLong(InitiativeRow::grantedOre).sum(), selection.grantedOre());
        assertEquals(expected.stream().sorted(Comparator.comparing(InitiativeRow::titleSort).thenComparing(InitiativeRow::id)).map(InitiativeRow::id).toList(),
                selection.part(0, 1_000).stream().map(InitiativeRow::id).toList());
        for (int year = 2015; year < 2024; year++) {
            int wanted = year;
            assertEquals((int) expected.stream().filter(row -> row.fiscalYear() == wanted).count(),
                    selection.counts().get(Filter.YEAR).getOrDefault(Integer.toString(year), 0));
        }
        many.forEach(row -> assertEquals(row.id(), large.rows().get(large.ordinalOf(row.id())).id()));
        assertEquals(-1, large.ordinalOf("x"));
    }

    private Selection select(Map<Filter, Set<String>> chosen) {
        return Selection.of(catalogue, chosen, null, Sort.NEWEST);
    }

    private WordHits hits(String... best) {
        Bits all = Bits.none(rows.size());
        int[] order = new int[best.length];
        for (int i = 0; i < best.length; i++) {
            order[i] = catalogue.ordinalOf(best[i]);
            all.set(order[i]);
        }
        return new WordHits(all, order, null);
    }

    private static List<String> ids(Selection selection) {
        return selection.part(0, 100).stream().map(InitiativeRow::id).toList();
    }

    private static InitiativeRow row(String id, String district, String neighbourhood, String theme, Integer from, Integer to, int year, long ore,
            String decided, String title) {
        return new InitiativeRow(id, 1, district, neighbourhood, theme, "everyone", from, to, "activity", year, ore, LocalDate.parse(decided), title,
                "association" + id, null);
    }
}
