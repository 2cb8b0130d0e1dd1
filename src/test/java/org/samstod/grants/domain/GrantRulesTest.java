package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.decisions.DecisionStanding;
import org.samstod.decisions.YearSum;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** States, answers, what holds money back, and who may attest. */
class GrantRulesTest {

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void states_followTheTableAndNothingElse() {
        Map<GrantState, Set<GrantState>> table = Map.of(GrantState.OFFERED, Set.of(GrantState.ACCEPTED, GrantState.DECLINED, GrantState.REPLACED),
                GrantState.ACCEPTED, Set.of(GrantState.RUNNING, GrantState.DECLINED, GrantState.REPLACED), GrantState.RUNNING, Set.of(GrantState.REPORTED, GrantState.REPLACED),
                GrantState.REPORTED, Set.of(GrantState.REVIEWED, GrantState.REPLACED), GrantState.REVIEWED, Set.of(GrantState.CLOSED, GrantState.REPLACED),
                GrantState.CLOSED, Set.of(GrantState.REPLACED), GrantState.DECLINED, Set.of(), GrantState.REPLACED, Set.of());
        for (GrantState from : GrantState.values()) {
            assertEquals(table.get(from), Arrays.stream(GrantState.values()).filter(from::mayBecome).collect(Collectors.toSet()), from.name());
        }
        assertEquals(Set.of(InstalmentState.ACCEPTED, InstalmentState.PAID, InstalmentState.REJECTED),
                Arrays.stream(InstalmentState.values()).filter(InstalmentState.SENT::mayBecome).collect(Collectors.toSet()));
        assertEquals(Set.of(), Arrays.stream(InstalmentState.values()).filter(InstalmentState.PAID::mayBecome).collect(Collectors.toSet()));
        assertEquals(Set.of(), Arrays.stream(PaymentState.values()).filter(PaymentState.PAID::mayBecome).collect(Collectors.toSet()));
    }

    @Test
    void grant_runsThroughItsLife() {
        Grant grant = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        assertEquals(GrantState.OFFERED, grant.state());
        assertEquals("grant.step", code(() -> grant.step(GrantState.REPORTED, false, Given.NOW)));
        grant.accept(Given.NOW);
        assertEquals("grant.answered", code(grant::requireOffered));
        assertEquals("grant.plan.late", code(grant::requirePlannable));
        assertEquals("grant.answered", code(() -> grant.decline("Vi hinner inte.", Given.NOW)));
        grant.paid(Given.NOW);
        grant.paid(Given.NOW);
        assertEquals(GrantState.RUNNING, grant.state());
        grant.step(GrantState.REPORTED, true, Given.NOW);
        grant.step(GrantState.REVIEWED, true, Given.NOW);
        assertEquals("grant.open-payments", code(() -> grant.step(GrantState.CLOSED, true, Given.NOW)));
        grant.step(GrantState.CLOSED, false, Given.NOW);
    }

    @Test
    void decline_needsAReason_andChangesNothingWithout() {
        Grant grant = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        assertEquals("grant.reason", code(() -> grant.decline("  ", Given.NOW)));
        assertEquals(GrantState.OFFERED, grant.state());
        grant.decline("Vi hinner inte.", Given.NOW);
        assertEquals("Vi hinner inte.", grant.declinedReason());
    }

    @Test
    void replace_cancelsWhatIsDue_andNeverTouchesMoneyThatMoved() {
        Grant grant = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        Instalment due = new Instalment(grant, 1, new PlannedPart(2026, Money.ofKronor(100), DueKind.DATE, LocalDate.of(2026, 5, 4), null));
        grant.accept(Given.NOW);
        grant.replace(List.of(due), Given.NOW);
        assertEquals(GrantState.REPLACED, grant.state());
        assertEquals(InstalmentState.CANCELLED, due.state());
        Grant paid = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        paid.accept(Given.NOW);
        paid.paid(Given.NOW);
        assertEquals("grant.replaced.paid", code(() -> paid.replace(List.of(), Given.NOW)));
        Grant declined = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        declined.decline("Vi hinner inte.", Given.NOW);
        assertEquals("grant.replaced.declined", code(() -> declined.replace(List.of(), Given.NOW)));
    }

    @Test
    void annulled_nothingIsAnswered_andWhatWasPaidStays_whenAnotherDecisionComes() {
        Grant offered = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        offered.annulled(Given.DAY);
        assertEquals("grant.annulled", code(offered::requireOffered));
        assertEquals("grant.annulled", code(offered::requirePlannable));
        assertEquals("grant.annulled", code(() -> offered.decline("Vi hinner inte.", Given.NOW)));

        Grant grant = Given.grant(10_000);
        List<Instalment> plan = plan(grant);
        plan.get(0).intoRun(Given.DAY);
        grant.annulled(Given.DAY);
        assertEquals("grant.replaced.moving", code(() -> grant.replaceAnnulled(plan, Given.NOW)));
        plan.get(0).sent();
        assertEquals("grant.replaced.moving", code(() -> grant.replaceAnnulled(plan, Given.NOW)));
        plan.get(0).paid(Given.DAY);
        grant.paid(Given.NOW);
        assertEquals("grant.rest.annulled", code(() -> grant.keepBackRest(plan, false, "Föreningen behöver inte mer.", Given.NOW)), "the frame holds it");
        grant.replaceAnnulled(plan, Given.NOW);
        assertEquals(GrantState.REPLACED, grant.state());
        assertEquals(List.of(InstalmentState.PAID, InstalmentState.CANCELLED, InstalmentState.CANCELLED), plan.stream().map(Instalment::state).toList());

        Grant declined = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        declined.decline("Vi hinner inte.", Given.NOW);
        declined.replaceAnnulled(List.of(), Given.NOW);
        assertEquals(GrantState.DECLINED, declined.state(), "its money is back already");
    }

    @Test
    void annulled_closedGrant_isReplacedToo() {
        Grant grant = Given.grant(100);
        grant.paid(Given.NOW);
        grant.step(GrantState.REPORTED, true, Given.NOW);
        grant.step(GrantState.REVIEWED, true, Given.NOW);
        grant.step(GrantState.CLOSED, false, Given.NOW);
        grant.replaceAnnulled(List.of(), Given.NOW);
        assertEquals(GrantState.REPLACED, grant.state());
    }

    @Test
    void rest_ofAGrantThatBeganWithMoneyFromBefore_isKeptBackWithoutDecliningIt() {
        Grant grant = Given.grant(10_000);
        List<Instalment> plan = plan(grant);
        grant.paid(Given.NOW);
        grant.keepBackRest(plan, false, "Föreningen behöver inte mer.", Given.NOW);
        assertEquals(GrantState.RUNNING, grant.state());
    }

    private static List<Instalment> plan(Grant grant) {
        return List.of(new Instalment(grant, 1, new PlannedPart(2026, Money.ofOre(7_001), DueKind.DATE, Given.DAY, null)),
                new Instalment(grant, 2, new PlannedPart(2026, Money.ofOre(2_000), DueKind.MILESTONE, null, "Halvvägs")),
                new Instalment(grant, 3, new PlannedPart(2027, Money.ofOre(999), DueKind.DATE, Given.DAY.plusYears(1), null)));
    }

    @Test
    void keepBackRest_cancelsWhatIsDue_byYear_andLeavesWhatIsPaid() {
        Grant grant = Given.grant(10_000);
        List<Instalment> plan = plan(grant);
        plan.get(0).intoRun(Given.DAY);
        assertEquals("grant.rest.moving", code(() -> grant.keepBackRest(plan, false, "Föreningen behöver inte mer.", Given.NOW)));
        assertEquals("grant.rest.recovery", code(() -> grant.keepBackRest(plan, true, "Föreningen behöver inte mer.", Given.NOW)));
        plan.get(0).sent();
        plan.get(0).paid(Given.DAY);
        grant.paid(Given.NOW);
        assertEquals("grant.reason", code(() -> grant.keepBackRest(plan, false, "nej", Given.NOW)));
        assertEquals("grant.reason", code(() -> grant.keepBackRest(plan, false, "n".repeat(301), Given.NOW)), "it stands beside the part");
        assertEquals(Money.ofOre(2_999), Grant.rest(plan));
        assertEquals(Map.of(2026, Money.ofOre(2_000), 2027, Money.ofOre(999)), grant.keepBackRest(plan, false, " Föreningen behöver inte mer. ", Given.NOW));
        assertEquals(List.of(InstalmentState.PAID, InstalmentState.CANCELLED, InstalmentState.CANCELLED), plan.stream().map(Instalment::state).toList());
        assertEquals("Föreningen behöver inte mer.", plan.get(1).lastReason());
        assertEquals(GrantState.RUNNING, grant.state(), "its report is still to come");
        assertEquals(Money.ZERO, Grant.rest(plan));
        assertEquals("grant.rest.none", code(() -> grant.keepBackRest(plan, false, "En gång till.", Given.NOW)));
    }

    @Test
    void keepBackRest_ofAGrantThatNothingIsPaidOf_declinesIt() {
        Grant grant = Given.grant(10_000);
        List<Instalment> plan = plan(grant);
        grant.keepBackRest(plan, false, "Föreningen läggs ned.", Given.NOW);
        assertEquals(GrantState.DECLINED, grant.state());
        assertEquals("Föreningen läggs ned.", grant.declinedReason());
        Grant offered = Given.grant(PublicationLevel.OPEN, Acceptance.BY_SIGNATORIES, new YearSum(2026, Money.ofKronor(100)));
        assertEquals("grant.rest.answer", code(() -> offered.keepBackRest(plan(offered), false, "Föreningen läggs ned.", Given.NOW)));
    }

    @Test
    void stop_isLetGoAgain_once() {
        Grant grant = Given.grant(100);
        assertEquals("grant.reason", code(() -> grant.stop("nej", "officer", Given.NOW, true)));
        assertEquals("grant.nothing-to-stop", code(() -> grant.stop("Lokalen är stängd.", "officer", Given.NOW, false)));
        grant.stop("Lokalen är stängd.", "officer", Given.NOW, true);
        assertEquals("grant.stopped", code(() -> grant.stop("En gång till.", "officer", Given.NOW, true)));
        grant.release();
        assertEquals("grant.not-stopped", code(grant::release));
    }

    @Test
    void level_onlySinks() {
        Grant grant = Given.grant(PublicationLevel.LIMITED, Acceptance.WITH_APPLICATION, new YearSum(2026, Money.ofKronor(100)));
        assertFalse(grant.lower(PublicationLevel.OPEN));
        assertTrue(grant.lower(PublicationLevel.PROTECTED));
        assertEquals(PublicationLevel.PROTECTED, grant.level());
    }

    @Test
    void exclusion_tellsTheFirstThatHolds() {
        DecisionStanding free = new DecisionStanding(true, false);
        Grant grant = Given.grant(100);
        assertEquals(Optional.empty(), Exclusion.of(grant, new Exclusion.Facts(false, false, free, true, false, Set.of(grant.id()))));
        assertEquals(Optional.of(Exclusion.MISSING_REPORT), Exclusion.of(grant, new Exclusion.Facts(false, false, free, true, false, Set.of("another"))));
        assertEquals(Optional.of(Exclusion.ACCOUNT_PENDING), Exclusion.of(grant, new Exclusion.Facts(false, false, free, true, true, Set.of("another"))));
        assertEquals(Optional.of(Exclusion.NO_ACCOUNT), Exclusion.of(grant, new Exclusion.Facts(false, false, free, false, true, Set.of())));
        assertEquals(Optional.of(Exclusion.APPEALED), Exclusion.of(grant, new Exclusion.Facts(false, false, new DecisionStanding(true, true), true, false, Set.of())));
        assertEquals(Optional.of(Exclusion.RECOVERY), Exclusion.of(grant, new Exclusion.Facts(false, true, free, true, false, Set.of())));
        grant.stop("Lokalen är stängd.", "officer", Given.NOW, true);
        assertEquals(Optional.of(Exclusion.STOPPED), Exclusion.of(grant, new Exclusion.Facts(false, false, free, true, false, Set.of())));
        assertEquals(Optional.of(Exclusion.OWN_ASSOCIATION), Exclusion.of(grant, new Exclusion.Facts(true, false, free, true, false, Set.of())));
    }

    @Test
    void attest_needsAnotherPerson_noOwnAssociation_andARightThatReachesEveryCostCentre() {
        PaymentRun run = Given.run(null);
        LocalDate day = Given.DAY;
        Map<String, Money> sums = Map.of("4711", Money.ofKronor(900), "", Money.ofKronor(50));
        AttestRight every = right("*", 1_000, day, null);
        AttestRight one = right("4711", 1_000, day, null);
        assertEquals(Optional.of(AttestRule.MAKER), AttestRule.against(run, "maker", Set.of(), List.of(), List.of(every), sums, day));
        assertEquals(Optional.of(AttestRule.OWN_ASSOCIATION), AttestRule.against(run, "other", Set.of("a"), List.of("a"), List.of(every), sums, day));
        assertEquals(Optional.empty(), AttestRule.against(run, "other", Set.of("b"), List.of("a"), List.of(every), sums, day));
        assertEquals(Optional.of(AttestRule.NO_RIGHT), AttestRule.against(run, "other", Set.of(), List.of("a"), List.of(one), sums, day));
        assertEquals(Optional.of(AttestRule.NO_RIGHT), AttestRule.against(run, "other", Set.of(), List.of("a"), List.of(right("*", 800, day, null)), sums, day));
        assertEquals(Optional.of(AttestRule.NO_RIGHT), AttestRule.against(run, "other", Set.of(), List.of("a"), List.of(), sums, day));
        assertEquals(Optional.of(AttestRule.NO_RIGHT), AttestRule.against(run, "other", Set.of(), List.of("a"),
                List.of(right("*", 1_000, day.minusDays(9), day.minusDays(1))), sums, day), "a right that has ended");
        assertEquals("payment.attest.own", code(() -> run.attest("maker", "Emma", Given.NOW)));
    }

    private static AttestRight right(String centre, long kronor, LocalDate from, LocalDate to) {
        return new AttestRight("other", "board", centre, Money.ofKronor(kronor), false, from, to, "admin", Given.NOW);
    }

    @Test
    void attestRight_isNeverGivenToOneself_andEndsOnADayOfItsOwn() {
        assertEquals("attest.self", code(() -> new AttestRight("admin", "board", null, Money.ofKronor(1), false, Given.DAY, null, "admin", Given.NOW)));
        assertEquals("attest.ceiling", code(() -> new AttestRight("other", "board", null, Money.ZERO, false, Given.DAY, null, "admin", Given.NOW)));
        AttestRight right = right("4711", 10, Given.DAY, null);
        assertEquals("attest.to", code(() -> right.end(Given.DAY.minusDays(1))));
        right.end(Given.DAY.plusDays(1));
        assertTrue(right.validOn(Given.DAY.plusDays(1)));
        assertFalse(right.validOn(Given.DAY.plusDays(2)));
    }
}
