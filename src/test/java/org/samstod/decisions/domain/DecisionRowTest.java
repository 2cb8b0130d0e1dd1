package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.decisions.domain.SomeDecisions.AT;
import static org.samstod.decisions.domain.SomeDecisions.RULE;
import static org.samstod.decisions.domain.SomeDecisions.adoption;
import static org.samstod.decisions.domain.SomeDecisions.granted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samstod.cases.Outcome;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

class DecisionRowTest {

    private static Set<String> codes(Adoption adoption) {
        BusinessException refused = assertThrows(BusinessException.class, () -> DecisionRow.byDelegate(adoption, RULE));
        return new TreeSet<>(refused.violations().stream().map(violation -> violation.code()).toList());
    }

    @Test
    void byDelegate_withEverything_isAdoptedOnTheBoardsBehalf() {
        DecisionRow row = granted(40_000);
        assertEquals(DecisionStatus.ADOPTED, row.status());
        assertTrue(row.onBehalfOfTheBoard());
        assertEquals("4.2", row.delegationParagraph());
        assertEquals(RULE.id(), row.delegationRuleId());
        assertEquals(Money.ofKronor(40_000), row.granted());
        assertEquals(LocalDate.of(2026, 3, 2), row.decidedOn());
        assertNull(row.toldAt());
    }

    @Test
    void byDelegate_withNothing_saysEverythingAtOnce() {
        Adoption empty = new Adoption(SomeDecisions.about(), PublicationLevel.OPEN, Outcome.GRANTED, Money.ofKronor(10), List.of(), " Nej. ", "", null, null, null, null,
                new Decider(Decider.Kind.DELEGATE, Ids.next(), "D", "DELEGATE"), AT);
        assertEquals(Set.of("decision.reasons.missing", "decision.ground.missing", "decision.terms.missing", "decision.appeal.missing",
                "decision.amount.missing"), codes(empty));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void byDelegate_termsAreCompulsoryExactlyWhenMoneyIsGranted(Outcome outcome) {
        long[] sums = switch (outcome) {
            case GRANTED -> new long[] {100};
            case PARTLY -> new long[] {60};
            default -> new long[0];
        };
        Adoption good = adoption(outcome, 100, sums);
        assertEquals(outcome.givesMoney(), DecisionRow.byDelegate(good, RULE).termsTextId() != null);
        Adoption bare = new Adoption(good.about(), good.level(), outcome, good.asked(), good.amounts(), good.reasons(), good.groundCode(), good.groundText(),
                null, good.appealTextId(), good.transferredTo(), good.decider(), AT);
        if (outcome.givesMoney()) {
            assertEquals(Set.of("decision.terms.missing"), codes(bare));
        } else {
            assertEquals(outcome, DecisionRow.byDelegate(bare, RULE).outcome());
        }
    }

    @Test
    void byDelegate_sumsMustAgreeWithTheOutcome() {
        assertEquals(Set.of("decision.amount.granted-less"), codes(adoption(Outcome.GRANTED, 100, 60)));
        assertEquals(Set.of("decision.amount.partly-all"), codes(adoption(Outcome.PARTLY, 100, 100)));
        assertEquals(Set.of("decision.amount.more-than-asked"), codes(adoption(Outcome.PARTLY, 100, 101)));
        assertEquals(Set.of("decision.amount.none"), codes(adoption(Outcome.REFUSED, 100, 10)));
        assertEquals(Set.of("decision.amount.positive", "decision.amount.partly-all"), codes(adoption(Outcome.PARTLY, 100, 100, 0)));
        assertEquals(Money.ofKronor(100), DecisionRow.byDelegate(adoption(Outcome.GRANTED, 100, 60, 40), RULE).granted());
    }

    @Test
    void byDelegate_yearsOnceEachAndNotOfThePast() {
        Adoption base = adoption(Outcome.GRANTED, 100, 100);
        Adoption twice = with(base, List.of(new AmountPart(null, 2026, Money.ofKronor(50)), new AmountPart(null, 2026, Money.ofKronor(50))));
        Adoption past = with(base, List.of(new AmountPart(null, 2025, Money.ofKronor(100))));
        assertEquals(Set.of("decision.amount.year-twice"), codes(twice));
        assertEquals(Set.of("decision.amount.year"), codes(past));
    }

    @Test
    void byDelegate_outsideTheRule_isRefusedEvenIfTheRuleWasPicked() {
        assertEquals(Set.of("delegation.above-ceiling"), codes(adoption(Outcome.GRANTED, 50_001, 50_001)));
        assertEquals(Set.of("delegation.above-ceiling"), codes(adoption(Outcome.REFUSED, 50_001)));
        assertEquals(Outcome.DISCONTINUED, DecisionRow.byDelegate(adoption(Outcome.DISCONTINUED, 900_000), RULE).outcome());
        DelegationRule elsewhere = DelegationRule.of(Ids.next(), "*", "DELEGATE", Money.ofKronor(50_000), "9", "b", LocalDate.of(2026, 1, 1),
                null);
        assertThrows(BusinessException.class, () -> DecisionRow.byDelegate(adoption(Outcome.GRANTED, 10, 10), elsewhere));
    }

    @Test
    void byDelegate_transferred_namesTheBodyThatTakesOver() {
        assertEquals("Idrottsnämnden", DecisionRow.byDelegate(adoption(Outcome.TRANSFERRED, 10), RULE).transferredTo());
    }

    @Test
    void tell_twice_isAConflict_andTheLetterIsOpenedOnce() {
        DecisionRow row = granted(10);
        assertThrows(IllegalStateException.class, () -> row.opened(AT));
        row.tell(AT, Ids.next());
        assertThrows(Conflict.class, () -> row.tell(AT, Ids.next()));
        assertTrue(row.opened(AT.plusSeconds(60)));
        assertFalse(row.opened(AT.plusSeconds(120)));
        assertEquals(AT.plusSeconds(60), row.openedAt());
    }

    @Test
    void life_goesStepByStep() {
        DecisionRow row = granted(10);
        assertThrows(Conflict.class, row::posted);
        row.enter(Ids.next(), 3);
        assertThrows(Conflict.class, () -> row.enter(Ids.next(), 4));
        assertEquals(3, row.minutesParagraph());
        row.posted();
        assertThrows(Conflict.class, () -> row.becomeFinal(LocalDate.of(2026, 4, 1)));
        row.appealTimePassed();
        row.becomeFinal(LocalDate.of(2026, 4, 1));
        assertEquals(DecisionStatus.FINAL, row.status());
        assertEquals(LocalDate.of(2026, 4, 1), row.finalOn());
    }

    private static Adoption said(Adoption base, List<AmountPart> amounts, String reasons, String ground, String transferredTo) {
        return new Adoption(base.about(), base.level(), base.outcome(), base.asked(), amounts, reasons, ground, base.groundText(), null, null, transferredTo,
                base.decider(), AT);
    }

    @Test
    void saysTheSameAs_sumsOfEachYear_ground_reasonsAndDay_notOnlyTheWhole() {
        Adoption told = adoption(Outcome.GRANTED, 100, 60, 40);
        DecisionRow row = DecisionRow.recorded(told, null);
        assertTrue(row.saysTheSameAs(said(told, told.amounts(), " " + told.reasons() + " ", told.groundCode(), "ingen")), "nobody takes over a grant");
        List<AmountPart> otherwise = List.of(new AmountPart(null, 2026, Money.ofKronor(50)), new AmountPart(null, 2027, Money.ofKronor(50)));
        assertFalse(row.saysTheSameAs(said(told, otherwise, told.reasons(), told.groundCode(), null)), "the same sum, another split");
        assertFalse(row.saysTheSameAs(said(told, told.amounts(), told.reasons(), "kl-2-2", null)));
        assertFalse(row.saysTheSameAs(said(told, told.amounts(), told.reasons(), null, null)));
        assertFalse(row.saysTheSameAs(said(told, told.amounts(), "Annat.", told.groundCode(), null)));
        assertFalse(row.saysTheSameAs(new Adoption(told.about(), told.level(), told.outcome(), told.asked(), told.amounts(), told.reasons(), told.groundCode(),
                told.groundText(), null, null, null, told.decider(), AT.plusSeconds(86_400))));
        assertFalse(row.saysTheSameAs(adoption(Outcome.PARTLY, 200, 60, 40)));
    }

    @Test
    void saysTheSameAs_whoTakesOver() {
        Adoption told = adoption(Outcome.TRANSFERRED, 10);
        DecisionRow row = DecisionRow.recorded(told, null);
        assertTrue(row.saysTheSameAs(told));
        assertFalse(row.saysTheSameAs(said(told, List.of(), told.reasons(), told.groundCode(), "Kulturnämnden")));
    }

    @Test
    void lower_neverRaises() {
        DecisionRow row = granted(10);
        assertTrue(row.lower(PublicationLevel.STATISTICS));
        assertFalse(row.lower(PublicationLevel.OPEN));
        assertEquals(PublicationLevel.STATISTICS, row.level());
    }

    @Test
    void recordAnew_everyFiscalYearHasWhatWasSaidLast() {
        DecisionRow row = DecisionRow.recorded(byBoard(10_000, 6_000, 4_000), null);
        DecisionAmount first = row.amounts().get(0);
        row.drawnOn(2026, Ids.next());
        row.recordAnew(byBoard(10_000, 7_000, 3_000), null);
        assertEquals(Map.of(2026, Money.ofKronor(7_000), 2027, Money.ofKronor(3_000)), years(row));
        assertSame(first, row.amounts().get(0), "the row of a year that stays is changed in place");
        assertNull(first.frameId(), "to be drawn anew");
        row.recordAnew(byBoard(10_000, 7_000), null);
        assertEquals(Map.of(2026, Money.ofKronor(7_000)), years(row));
        row.recordAnew(byBoard(10_000, 4_000, 3_000), null);
        assertEquals(Map.of(2026, Money.ofKronor(4_000), 2027, Money.ofKronor(3_000)), years(row));
        row.recordAnew(byBoard(10_000, 0, 5_000), null);
        assertEquals(Map.of(2027, Money.ofKronor(5_000)), years(row));
        row.recordAnew(byBoard(10_000, 2_000, 5_000), null);
        assertEquals(List.of(2026, 2027), row.amounts().stream().map(DecisionAmount::fiscalYear).toList(), "by year");
        assertEquals(Money.ofKronor(7_000), row.granted());
        row.recordAnew(byBoard(10_000), null);
        assertEquals(Map.of(), years(row));
    }

    private static Map<Integer, Money> years(DecisionRow row) {
        return row.amounts().stream().collect(Collectors.toMap(DecisionAmount::fiscalYear, DecisionAmount::amount));
    }

    private static Adoption byBoard(long asked, long... kronorFrom2026) {
        Adoption base = adoption(kronorFrom2026.length == 0 ? Outcome.REFUSED : Outcome.PARTLY, asked, kronorFrom2026);
        return new Adoption(base.about(), base.level(), base.outcome(), base.asked(), base.amounts().stream().filter(part -> part.amount().isPositive()).toList(),
                base.reasons(), base.groundCode(), base.groundText(), base.termsTextId(), base.appealTextId(), null,
                new Decider(Decider.Kind.BOARD, Ids.next(), "Nämnden", "BOARD"), AT);
    }

    private static Adoption with(Adoption base, List<AmountPart> parts) {
        return new Adoption(base.about(), base.level(), base.outcome(), base.asked(), parts, base.reasons(), base.groundCode(),
                base.groundText(), base.termsTextId(), base.appealTextId(), base.transferredTo(), base.decider(), base.at());
    }
}
