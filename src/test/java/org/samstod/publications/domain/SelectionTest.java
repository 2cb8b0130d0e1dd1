package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void unfiltered_list_is_newest_first_and_counts_everything() {
        Selection all = select(Map.of());
        assertEquals(List.of("4", "2", "3", "1"), ids(all));
        assertEquals(Map.of("hagersten-alvsjo", 2, "farsta", 2), all.counts().get(Filter.DISTRICT));
        assertEquals(Map.of("sport", 2, "culture", 1), all.counts().get(Filter.THEME));
        assertEquals(Map.of("2019", 1, "2024", 3), all.counts().get(Filter.YEAR));
        assertEquals(Map.of("under-10000", 1, "10000-49999", 1, "50000-99999", 1, "from-100000", 1), all.counts().get(Filter.AMOUNT));
        assertEquals(2, all.counts().get(Filter.AGE).get("7-12"), "an initiative without ages is for every age");
    }

    @Test
    void district_of_today_includes_those_it_took_over_and_the_old_one_keeps_its_own() {
        assertEquals(List.of("2", "1"), ids(select(Map.of(Filter.DISTRICT, "hagersten-alvsjo"))));
        assertEquals(List.of("1"), ids(select(Map.of(Filter.DISTRICT, "alvsjo"))));
    }

    @Test
    void count_beside_a_value_is_what_choosing_it_gives() {
        for (Map<Filter, String> chosen : List.of(Map.<Filter, String>of(), Map.of(Filter.THEME, "sport"), Map.of(Filter.YEAR, "2024"),
                Map.of(Filter.THEME, "sport", Filter.YEAR, "2024"), Map.of(Filter.AGE, "13-19"))) {
            select(chosen).counts().forEach((filter, counts) -> counts.forEach((value, count) -> {
                Map<Filter, String> with = new java.util.EnumMap<>(Filter.class);
                with.putAll(chosen);
                with.put(filter, value);
                assertEquals(count, select(with).rows().size(), chosen + " with " + filter + "=" + value);
            }));
        }
    }

    @Test
    void filters_are_combined() {
        assertEquals(List.of("3"), ids(select(Map.of(Filter.THEME, "sport", Filter.YEAR, "2024"))));
        assertTrue(select(Map.of(Filter.THEME, "sport", Filter.NEIGHBOURHOOD, "nowhere")).rows().isEmpty());
    }

    @Test
    void initiativeForSeveralGroupsIsFoundUnderEach() {
        InitiativeRow both = new InitiativeRow("5", 1, "farsta", null, null, "children,youth", null, null, null, 2024, 1, LocalDate.EPOCH, "", "a");
        for (String group : List.of("children", "youth")) {
            assertEquals(List.of("5"), ids(Selection.of(List.of(both), Map.of(Filter.TARGET, group), null, Sort.NEWEST, LINEAGE)));
        }
        assertEquals(Map.of("children", 1, "youth", 1), Selection.of(List.of(both), Map.of(), null, Sort.NEWEST, LINEAGE).counts().get(Filter.TARGET));
    }

    @Test
    void orders() {
        assertEquals(List.of("3", "4", "1", "2"), ids(Selection.of(rows, Map.of(), null, Sort.AMOUNT, LINEAGE)));
        assertEquals(List.of("3", "1", "2", "4"), ids(Selection.of(rows, Map.of(), null, Sort.TITLE, LINEAGE)));
        assertEquals(List.of("1", "3"), ids(Selection.of(rows, Map.of(), Map.of("1", 0, "3", 1), Sort.RELEVANCE, LINEAGE)));
    }

    @Test
    void word_hits_that_are_not_rows_are_neither_shown_nor_counted() {
        Selection found = Selection.of(rows, Map.of(), Map.of("gone", 0, "2", 1), Sort.RELEVANCE, LINEAGE);
        assertEquals(List.of("2"), ids(found));
        assertEquals(Map.of("2024", 1), found.counts().get(Filter.YEAR));
    }

    /** Difference attack: whatever is lowered, every number moves by that one row, and no number names a rest. */
    @Test
    void lowering_one_row_takes_it_out_of_every_count_at_once() {
        for (InitiativeRow lowered : rows) {
            List<InitiativeRow> left = new ArrayList<>(rows);
            left.remove(lowered);
            Selection before = select(Map.of());
            Selection after = Selection.of(left, Map.of(), null, Sort.NEWEST, LINEAGE);
            for (Filter filter : Filter.values()) {
                Map<String, Integer> alone = Selection.of(List.of(lowered), Map.of(), null, Sort.NEWEST, LINEAGE).counts().get(filter);
                before.counts().get(filter).forEach((value, count) -> assertEquals(count - alone.getOrDefault(value, 0),
                        after.counts().get(filter).getOrDefault(value, 0), filter + " " + value));
                assertTrue(after.counts().get(filter).values().stream().allMatch(count -> count > 0), "a zero would say that something was there");
            }
        }
    }

    private Selection select(Map<Filter, String> chosen) {
        return Selection.of(rows, chosen, null, Sort.NEWEST, LINEAGE);
    }

    private static List<String> ids(Selection selection) {
        return selection.rows().stream().map(InitiativeRow::id).toList();
    }

    private static InitiativeRow row(String id, String district, String neighbourhood, String theme, Integer from, Integer to, int year, long ore,
            String decided, String title) {
        return new InitiativeRow(id, 1, district, neighbourhood, theme, "everyone", from, to, "activity", year, ore, LocalDate.parse(decided), title,
                "association" + id);
    }
}
