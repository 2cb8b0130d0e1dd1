package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void sortKeys_orderNamesTheSwedishWay() {
        List<String> right = List.of("Adolf", "alm", "Berg", "Zeta", "åby", "Åkern", "Älvsjö", "Örby", "Östberga");
        List<String> sorted = right.stream().sorted(Comparator.comparing(SortKeys::of)).toList();
        assertEquals(right, sorted);
        List<String> reversed = right.stream().sorted(Comparator.reverseOrder())
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD)).sorted(Comparator.comparing(SortKeys::of))
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC)).toList();
        assertEquals(right, reversed);
    }

    @Test
    void sortKeys_areHexAndBounded() {
        assertEquals("", SortKeys.of(null));
        assertTrue(SortKeys.of("ö".repeat(100_000)).length() <= SortKeys.MAX_LENGTH);
        assertTrue(SortKeys.of("Örby \u0000 😀 'x'").matches("[0-9a-f]+"));
    }

    @Test
    void searchText_isLowerCaseAndComposed() {
        assertEquals("älvsjö if", SearchText.of("  A\u0308LVSJO\u0308 \u00A0\t IF "));
        assertEquals("%50\\% \\_x\\\\%", SearchText.contains("50% _X\\"));
    }

    @Test
    void period_containsBothEnds() {
        Period year = Period.year(2026);
        assertTrue(year.contains(LocalDate.of(2026, 1, 1)));
        assertTrue(year.contains(LocalDate.of(2026, 12, 31)));
        assertFalse(year.contains(LocalDate.of(2027, 1, 1)));
        assertTrue(Period.from(LocalDate.of(2026, 12, 31)).overlaps(year));
        assertFalse(Period.from(LocalDate.of(2027, 1, 1)).overlaps(year));
        assertEquals("period.reversed", assertThrows(BusinessException.class,
                () -> new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))).code());
    }

    @Test
    void pageRequest_isBoundedWhateverIsAsked() {
        assertEquals(new PageRequest(0, 100, null, true), new PageRequest(-5, 1_000_000, null, true));
        assertEquals(0, PageRequest.ofPage(-3, 20).offset());
        assertEquals(40, PageRequest.ofPage(3, 20).offset());
        assertTrue(PageRequest.ofPage(Integer.MAX_VALUE, 100).offset() > 0);
        assertThrows(IllegalArgumentException.class, () -> new Page<>(List.of("a"), 0));
    }

    @Test
    void level_minIsTheMoreHidden() {
        assertEquals(PublicationLevel.PROTECTED, PublicationLevel.OPEN.min(PublicationLevel.PROTECTED));
        assertEquals(PublicationLevel.LIMITED, PublicationLevel.LIMITED.min(PublicationLevel.OPEN));
        for (PublicationLevel level : PublicationLevel.values()) {
            assertEquals(level, PublicationLevel.of(level.number()));
        }
        assertThrows(IllegalArgumentException.class, () -> PublicationLevel.of(4));
    }

    @Test
    void businessException_carriesFieldAndAllViolations() {
        BusinessException one = new BusinessException("amount.too-large", "5").at("amount");
        assertEquals("amount", one.field());
        assertEquals("amount.too-large", one.code());
        assertArrayEquals(new Object[] {"5"}, one.args());
        BusinessException both = BusinessException.all(List.of(new Violation("a", "x"), new Violation(null, "y", 1)));
        assertEquals(2, both.violations().size());
        assertEquals(new Violation("a", "x"), both.violations().get(0));
        assertThrows(IllegalArgumentException.class, () -> BusinessException.all(List.of()));
    }
}
