package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samstod.publications.domain.Catalogue;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.Selection.Sort;
import org.samstod.shared.Ids;
import org.samstod.shared.SortKeys;

/** Following a list while others publish and lower. */
class CursorTest {

    private static final int SIZE = 7;

    private static InitiativeRow row(Random random) {
        return new InitiativeRow(Ids.next(), 1, "farsta", null, null, null, null, null, null, 2026, random.nextInt(5) * 100L,
                LocalDate.of(2026, 1, 1 + random.nextInt(3)), SortKeys.of("Titel " + random.nextInt(4)), "a", null);
    }

    @ParameterizedTest
    @EnumSource(value = Sort.class, names = {"NEWEST", "AMOUNT", "TITLE"})
    void no_row_comes_twice_and_none_that_stays_is_missed(Sort sort) {
        Random random = new Random(7);
        List<InitiativeRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(row(random));
        }
        Set<InitiativeRow> stayed = new HashSet<>(rows);
        List<InitiativeRow> read = new ArrayList<>();
        String place = null;
        for (int page = 0; page < 200; page++) {
            rows.sort(Catalogue.order(sort));
            int from = place == null ? 0 : Cursor.parse("after", place, sort).after(rows, sort);
            List<InitiativeRow> shown = rows.subList(from, Math.min(rows.size(), from + SIZE));
            if (shown.isEmpty()) {
                break;
            }
            read.addAll(shown);
            InitiativeRow last = shown.get(shown.size() - 1);
            place = Cursor.of(last, sort);
            // Meanwhile the very row the page ended with is lowered, another one too, and two are published.
            rows.remove(last);
            stayed.remove(last);
            stayed.remove(rows.remove(random.nextInt(rows.size())));
            rows.add(row(random));
            rows.add(row(random));
        }
        assertEquals(read.size(), new HashSet<>(read).size(), "none twice");
        assertTrue(read.containsAll(stayed), "none missed");
        assertFalse(stayed.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = Sort.class, names = {"NEWEST", "AMOUNT", "TITLE"})
    void back_is_where_one_came_from(Sort sort) {
        Random random = new Random(11);
        List<InitiativeRow> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(row(random));
        }
        rows.sort(Catalogue.order(sort));
        for (int at = 0; at < rows.size(); at++) {
            String place = Cursor.of(rows.get(at), sort);
            assertEquals(at + 1, Cursor.parse("after", place, sort).after(rows, sort));
            assertEquals(at, Cursor.parse("before", place, sort).before(rows, sort));
        }
    }

    @Test
    void relevance_has_no_place() {
        assertEquals(null, Cursor.of(row(new Random(1)), Sort.RELEVANCE));
    }
}
