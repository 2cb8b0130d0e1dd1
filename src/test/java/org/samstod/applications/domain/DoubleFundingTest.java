package org.samstod.applications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samstod.applications.domain.DoubleFunding.Declared;
import org.samstod.applications.domain.DoubleFunding.Hint;
import org.samstod.applications.domain.DoubleFunding.Other;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.Words;
import org.samstod.shared.Period;

class DoubleFundingTest {

    private static final Period YEAR = Period.year(2027);

    private static Other other(String title, int year) {
        return new Other("id" + title, title, new Words("Farsta stadsdelsnämnd", "Farsta District Board"), 1_200_000,
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Test
    void sameTime_isPointedOut_alikeFirst_otherTimesAreNot() {
        List<Hint> hints = DoubleFunding.of("Läxhjälp i biblioteket", YEAR, List.of(),
                List.of(other("Odla på torget", 2027), other("Läxhjälp i biblioteket, Farsta", 2027), other("Läxhjälp i biblioteket", 2026)));
        assertEquals(2, hints.size());
        assertTrue(hints.get(0).alike());
        assertEquals("Läxhjälp i biblioteket, Farsta", hints.get(0).other().title());
        assertFalse(hints.get(1).alike());
    }

    @Test
    void whatIsDeclared_isNotPointedOutAgain_unlessTheTitlesAreAlike() {
        Declared byName = Declared.of(new FinancingLine("farsta stadsdelsnämnd", FinancingLine.ASKED, "ett belopp"));
        Declared bySum = Declared.of(new FinancingLine("Kommunen", FinancingLine.GRANTED, "12 000"));
        Declared other = Declared.of(new FinancingLine("Lions", FinancingLine.GRANTED, "500"));
        List<Other> grown = List.of(other("Odla på torget", 2027));
        assertTrue(DoubleFunding.of("Läxhjälp", YEAR, List.of(byName), grown).isEmpty());
        assertTrue(DoubleFunding.of("Läxhjälp", YEAR, List.of(bySum), grown).isEmpty());
        assertEquals(1, DoubleFunding.of("Läxhjälp", YEAR, List.of(other), grown).size());
        assertEquals(1, DoubleFunding.of("Odla torget", YEAR, List.of(byName), grown).size());
    }

    @Test
    void anUnknownPeriod_isLookedAt_andAtMostFiveAreShown() {
        List<Other> many = IntStream.range(0, 9).mapToObj(i -> other("Insats nummer " + i, 2027)).toList();
        assertEquals(5, DoubleFunding.of("Läxhjälp", YEAR, List.of(), many).size());
        assertEquals(1, DoubleFunding.of("", null, List.of(), List.of(other("Odla", 2020))).size());
    }
}
