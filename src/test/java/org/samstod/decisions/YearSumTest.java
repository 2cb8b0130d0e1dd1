package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** A delegate's sum of two fiscal years, by the rules of what a board gives. */
class YearSumTest {

    private static YearSum sum(int year, long kronor) {
        return new YearSum(year, Money.ofKronor(kronor));
    }

    @Test
    void sumIsDividedBetweenTwoYears_andNothingIsLostOrAdded() {
        assertEquals(List.of(sum(2026, 18_000)), YearSum.of(2026, Money.ofKronor(18_000), null));
        assertEquals(List.of(sum(2026, 10_000), sum(2027, 8_000)), YearSum.of(2026, Money.ofKronor(18_000), Money.ofKronor(8_000)));
        assertEquals(List.of(sum(2027, 18_000)), YearSum.of(2026, Money.ofKronor(18_000), Money.ofKronor(18_000)));
        assertEquals(List.of(), YearSum.of(2026, null, null));
        assertEquals(List.of(sum(2026, 0)), YearSum.of(2026, Money.ZERO, null), "nothing that was written is refused as such");
    }

    @Test
    void moreForNextYearThanTheWhole_isAFaultAtItsField() {
        for (Money whole : new Money[] {null, Money.ofKronor(5)}) {
            BusinessException refused = assertThrows(BusinessException.class, () -> YearSum.of(2026, whole, Money.ofKronor(6)));
            assertEquals("decision.next-year", refused.code());
            assertEquals("nextYear", refused.violations().get(0).field());
        }
    }
}
