package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.ShownCounts.Cell;

/** Small numbers are hidden, and cannot be found by subtraction. */
class ShownCountsTest {

    private static Cell cell(String label, Integer number) {
        return new Cell(label, label, number, false);
    }

    @Test
    void largeNumbers_areToldWithTheirTotal() {
        ShownCounts counts = ShownCounts.of(List.of(cell("0–12", 12), cell("13–25", 5), cell("65+", 0)), List.of(cell("Skolan", 17)));
        assertEquals(17, counts.total());
        assertEquals(List.of("0–12", "13–25"), counts.ages().stream().map(Cell::sv).toList(), "nobody is not told");
        assertEquals(17, counts.places().get(0).number());
    }

    @Test
    void oneSmallNumber_hidesTheTotalAndTheNumbersByPlace() {
        ShownCounts counts = ShownCounts.of(List.of(cell("0–12", 12), cell("13–25", 3)), List.of(cell("Skolan", 15), cell("Hemmet", 0)));
        assertNull(counts.total());
        assertEquals(13, counts.atLeast());
        assertTrue(counts.ages().get(1).few());
        assertNull(counts.ages().get(1).number());
        assertEquals(List.of("Skolan"), counts.places().stream().map(Cell::sv).toList());
        assertNull(counts.places().get(0).number(), "15 less 12 would tell 3");
    }

    @Test
    void aSmallNumberByPlace_hidesThoseByPlace() {
        ShownCounts counts = ShownCounts.of(List.of(cell("0–12", 12)), List.of(cell("Skolan", 8), cell("Hemmet", 4)));
        assertEquals(12, counts.total());
        assertTrue(counts.places().stream().allMatch(one -> one.number() == null));
    }

    @Test
    void whatIsKept_holdsNoHiddenNumber_andReadsBack() {
        ShownCounts counts = ShownCounts.of(List.of(cell("0–12", 12), cell("13–25", 3)), List.of(cell("Skolan", null)));
        assertFalse(counts.written().contains("\t3"));
        ShownCounts read = ShownCounts.read(counts.written());
        assertEquals(counts.ages(), read.ages());
        assertEquals(counts.places(), read.places());
        assertNull(ShownCounts.read("").total());
    }
}
