package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samstod.decisions.YearSum;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.SwedishCalendar;
import org.samstod.shared.Violation;

/** Plans of payment, to the öre. */
class InstalmentPlanTest {

    private static final SwedishCalendar CALENDAR = new SwedishCalendar();

    private static PlannedPart part(int year, long ore) {
        return new PlannedPart(year, Money.ofOre(ore), DueKind.DATE, LocalDate.of(year, 3, 2), null);
    }

    private static List<String> codes(List<PlannedPart> plan, YearSum... years) {
        return assertThrows(BusinessException.class, () -> InstalmentPlan.require(plan, List.of(years))).violations().stream().map(Violation::code).toList();
    }

    @Test
    void propose_oneInstalment_onTheFirstDayThatIsAWorkday() {
        List<PlannedPart> plan = InstalmentPlan.propose(List.of(new YearSum(2026, Money.ofOre(1_234_567))), 1, LocalDate.of(2026, 4, 3), null, CALENDAR);
        assertEquals(List.of(new PlannedPart(2026, Money.ofOre(1_234_567), DueKind.DATE, LocalDate.of(2026, 4, 7), null)), plan, "after Easter");
    }

    @Test
    void propose_twoInstalments_evenKronorAndTheRestLast() {
        List<PlannedPart> plan = InstalmentPlan.propose(List.of(new YearSum(2026, Money.ofOre(10_000_101))), 2, LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 11, 30), CALENDAR);
        assertEquals(List.of(5_000_000L, 5_000_101L), plan.stream().map(one -> one.amount().ore()).toList());
        assertTrue(plan.get(1).dueOn().isAfter(LocalDate.of(2026, 6, 1)), plan.toString());
    }

    @Test
    void propose_acrossYears_atLeastOneForEach() {
        List<PlannedPart> plan = InstalmentPlan.propose(List.of(new YearSum(2027, Money.ofKronor(20)), new YearSum(2026, Money.ofKronor(10))), 1,
                LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), CALENDAR);
        assertEquals(List.of(2026, 2027), plan.stream().map(PlannedPart::year).toList());
        assertEquals(2027, plan.get(1).dueOn().getYear());
    }

    @Test
    void propose_alwaysGivesToTheOreWhatTheDecisionGives() {
        Random random = new Random(20260302);
        for (int round = 0; round < 5_000; round++) {
            List<YearSum> years = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> new YearSum(2026 + i, Money.ofOre(1 + random.nextInt(40_000_000)))).toList();
            List<PlannedPart> plan = InstalmentPlan.propose(years, 1 + random.nextInt(4), LocalDate.of(2025, 12, 1).plusDays(random.nextInt(900)),
                    random.nextBoolean() ? null : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)), CALENDAR);
            InstalmentPlan.require(plan, years);
            assertTrue(plan.stream().allMatch(one -> CALENDAR.isWorkday(one.dueOn())), plan.toString());
        }
    }

    @Test
    void require_saysEverythingThatIsWrong() {
        YearSum year = new YearSum(2026, Money.ofOre(300));
        InstalmentPlan.require(List.of(part(2026, 100), part(2026, 200)), List.of(year));
        assertEquals(List.of("grant.plan.sum"), codes(List.of(part(2026, 299)), year));
        assertEquals(List.of("grant.plan.sum"), codes(List.of(part(2026, 301)), year));
        assertEquals(List.of("grant.plan.sum", "grant.plan.year"), codes(List.of(part(2026, 200), part(2027, 100)), year));
        assertEquals(List.of("grant.plan.count"), codes(List.of(), year));
        assertEquals(List.of("grant.plan.amount", "grant.plan.day", "grant.plan.milestone"), codes(List.of(
                new PlannedPart(2026, Money.ZERO, DueKind.DATE, LocalDate.of(2026, 3, 2), null),
                new PlannedPart(2026, Money.ofOre(1), DueKind.DATE, null, null),
                new PlannedPart(2026, Money.ofOre(1), DueKind.MILESTONE, null, " ")), year));
    }

    @Test
    void comesOn_isTheDayPlannedThenTheRunsThenThePayments_andNoneForWhatIsNotPaid() {
        Instalment one = Given.instalment(Given.grant(1_000_00), 1_000_00);
        assertEquals(Given.DAY, one.comesOn());
        one.intoRun(Given.DAY.plusDays(1));
        assertEquals(Given.DAY.plusDays(1), one.comesOn());
        one.sent();
        one.paid(Given.DAY.plusDays(2));
        assertEquals(Given.DAY.plusDays(2), one.comesOn());
        Instalment other = Given.instalment(Given.grant(1_000_00), 1_000_00);
        other.cancel();
        assertNull(other.comesOn());
    }

    @Test
    void milestone_isDueFromTheDayItIsReached_once() {
        Grant grant = Given.grant(300);
        Instalment one = new Instalment(grant, 1, new PlannedPart(2026, Money.ofOre(300), DueKind.MILESTONE, null, "Lokalen är hyrd"));
        assertEquals(false, one.dueBy(Given.DAY));
        one.reached("officer", Given.DAY);
        assertTrue(one.dueBy(Given.DAY));
        assertEquals("grant.milestone", assertThrows(BusinessException.class, () -> one.reached("officer", Given.DAY)).code());
    }
}
