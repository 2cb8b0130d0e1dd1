package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.decisions.AppealState;
import org.samstod.decisions.RecordAppeal;
import org.samstod.grants.domain.RecoveryEntry.Kind;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.grants.domain.RecoveryProposal.Wish;
import org.samstod.grants.domain.RecoveryRuling.Decider;
import org.samstod.grants.domain.RecoveryRuling.Said;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** Money asked back: who may do what, and that every öre is claimed, paid and booked once. */
class RecoveryTest {

    private static final Recorder ASTRID = new Recorder("astrid", "Astrid Handläggare", Given.NOW);
    private static final Recorder EMMA = new Recorder("emma", "Emma Ekonom", Given.NOW);
    private static final Decider DISA = new Decider("disa", "Disa Delegat", "DELEGATE", "punkt 6.9");
    private static final LocalDate TODAY = Clock.dayOf(Given.NOW);
    private static final String WHY = "Lokalen hyrdes aldrig, så de pengarna är kvar.";

    private final Grant grant = Given.grant(1_800_000);

    private Wish wish(Money sum, Money most, LocalDate answerBy) {
        return new Wish(RecoveryWhy.UNUSED, null, sum, most, false, Money.ZERO, WHY, "BO 2026/0007", "recovery-ground", "37 § förvaltningslagen", answerBy);
    }

    private Recovery proposed(long ore) {
        return Recovery.propose(grant, wish(Money.ofOre(ore), Money.ofOre(1_800_000), TODAY.plusDays(14)), ASTRID);
    }

    private Recovery decided(long ore) {
        Recovery recovery = proposed(ore);
        recovery.answer("Vi håller med.", "12/2026", "kim", Given.NOW);
        recovery.decide(said(RecoveryOutcome.ALL, null), DISA, Given.NOW);
        return recovery;
    }

    private Recovery invoiced(long ore) {
        Recovery recovery = decided(ore);
        recovery.request(TODAY.plusDays(30), ASTRID);
        recovery.invoiced(1, "F-100", TODAY, EMMA);
        return recovery;
    }

    private static Said said(RecoveryOutcome outcome, Money sum) {
        return new Said(outcome, sum, false, WHY, true, "appeal");
    }

    private static List<String> codes(Runnable act) {
        return assertThrows(BusinessException.class, act::run).violations().stream().map(one -> one.field() + ":" + one.code()).toList();
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void states_followTheirTable() {
        Map<RecoveryState, Set<RecoveryState>> table = Map.of(
                RecoveryState.HEARING, Set.of(RecoveryState.HEARD, RecoveryState.DECIDED, RecoveryState.NOTHING, RecoveryState.WITHDRAWN),
                RecoveryState.HEARD, Set.of(RecoveryState.DECIDED, RecoveryState.NOTHING, RecoveryState.WITHDRAWN),
                RecoveryState.DECIDED, Set.of(RecoveryState.REQUESTED), RecoveryState.REQUESTED, Set.of(RecoveryState.INVOICED, RecoveryState.SETTLED),
                RecoveryState.INVOICED, Set.of(RecoveryState.PART_PAID, RecoveryState.SETTLED),
                RecoveryState.PART_PAID, Set.of(RecoveryState.PART_PAID, RecoveryState.SETTLED),
                RecoveryState.REFUND, Set.of(RecoveryState.REFUND, RecoveryState.SETTLED, RecoveryState.QUASHED));
        for (RecoveryState from : RecoveryState.values()) {
            for (RecoveryState to : RecoveryState.values()) {
                assertEquals(table.getOrDefault(from, Set.of()).contains(to), from.mayBecome(to), from + " to " + to);
            }
            assertEquals(!table.containsKey(from), from.ended(), from.name());
        }
    }

    @Test
    void proposing_tellsEverythingThatIsWrong() {
        assertEquals(List.of("why:recovery.why", "sum:recovery.sum", "text:recovery.text", "number:recovery.number", "ground:recovery.ground",
                "answerBy:recovery.answer-by"), codes(() -> Recovery.propose(grant, new Wish(null, null, null, Money.ZERO, false, Money.ZERO, " ", null, null, null, TODAY), ASTRID)));
        assertEquals(List.of("sum:recovery.sum.most"), codes(() -> Recovery.propose(grant, wish(Money.ofOre(101), Money.ofOre(100), TODAY.plusDays(1)), ASTRID)));
        GrantCondition open = new GrantCondition(grant, 1, new ConditionText.Line(ConditionSource.TERMS, null, "Bara till det sökta.", "Annars tillbaka."));
        assertEquals(List.of("condition:recovery.condition"), codes(() -> Recovery.propose(grant, new Wish(RecoveryWhy.CONDITION, open, Money.ofOre(1),
                Money.ofOre(100), false, Money.ZERO, WHY, "BO 1", "recovery-ground", "37 §", TODAY.plusDays(1)), ASTRID)));
    }

    @Test
    void theAssociation_isHeardFirst_once_andAfterTheDayToo() {
        Recovery recovery = proposed(500_000);
        assertEquals("recovery.hearing.open", code(() -> recovery.decide(said(RecoveryOutcome.ALL, null), DISA, Given.NOW)));
        assertTrue(recovery.hearingOpen(TODAY.plusDays(14)), "the last day too");
        assertEquals(List.of("answer:recovery.text"), codes(() -> recovery.answer(" ", "1", "kim", Given.NOW)));
        Instant late = Given.NOW.plusSeconds(20 * 86_400L);
        recovery.answer("Vi köpte böcker i stället.", "12/2026", "kim", late);
        assertEquals("recovery.answered", code(() -> recovery.answer("En gång till.", "13/2026", "kim", late)));
        recovery.decide(said(RecoveryOutcome.NOTHING, null), DISA, late);
        assertEquals(RecoveryState.NOTHING, recovery.state());
        assertEquals(Money.ZERO, recovery.taken(), "it can be asked back another time");
        assertEquals("recovery.decided", code(() -> recovery.answer("För sent.", "14/2026", "kim", late)));
        assertEquals("recovery.decided", code(() -> recovery.withdraw(late)));
    }

    private Wish alsoTheRest(Money rest) {
        return new Wish(RecoveryWhy.UNUSED, null, Money.ofOre(100), Money.ofOre(100), true, rest, WHY, "BO 2026/0008", "recovery-ground", "37 §", TODAY.plusDays(14));
    }

    private static Said alsoTheRest(RecoveryOutcome outcome) {
        return new Said(outcome, null, true, WHY, true, "appeal");
    }

    @Test
    void theRest_waitsWhileItIsAsked_andIsKeptOnlyWhenTheAssociationWasAskedAboutIt() {
        assertEquals(List.of("keepsRest:recovery.rest.none"), codes(() -> Recovery.propose(grant, alsoTheRest(Money.ZERO), ASTRID)));
        Recovery plain = proposed(500_000);
        assertTrue(plain.keepsBack(), "while nobody has decided");
        plain.answer("Vi håller med.", "12/2026", "kim", Given.NOW);
        assertEquals(List.of("keepsRest:recovery.rest.proposed"), codes(() -> plain.decide(alsoTheRest(RecoveryOutcome.ALL), DISA, Given.NOW)));
        plain.decide(said(RecoveryOutcome.ALL, null), DISA, Given.NOW);
        assertFalse(plain.keepsBack(), "the rest is paid");

        Recovery whole = Recovery.propose(grant, alsoTheRest(Money.ofOre(50)), ASTRID);
        whole.answer("Vi håller med.", "13/2026", "kim", Given.NOW);
        assertEquals(List.of("keepsRest:recovery.rest.nothing"), codes(() -> whole.decide(alsoTheRest(RecoveryOutcome.NOTHING), DISA, Given.NOW)));
        whole.decide(alsoTheRest(RecoveryOutcome.ALL), DISA, Given.NOW);
        assertTrue(whole.keepsRest() && whole.keepsBack());
        followed(whole, AppealState.ANNULLED);
        assertFalse(whole.keepsRest() || whole.keepsBack(), "a court has set the decision aside");

        Recovery spared = Recovery.propose(grant, alsoTheRest(Money.ofOre(50)), ASTRID);
        spared.answer("Låt oss få resten.", "14/2026", "kim", Given.NOW);
        spared.decide(said(RecoveryOutcome.ALL, null), DISA, Given.NOW);
        assertFalse(spared.keepsBack(), "the decider let it be paid");
    }

    @Test
    void silence_letsItBeDecidedTheDayAfter() {
        Recovery recovery = proposed(500_000);
        recovery.decide(said(RecoveryOutcome.PART, Money.ofOre(499_999)), DISA, Given.NOW.plusSeconds(15 * 86_400L));
        assertEquals(Money.ofOre(499_999), recovery.owed());
        assertEquals(Money.ofOre(499_999), recovery.taken());
    }

    @Test
    void somebodyElseDecides_withoutConflict_withReasons_andNeverMoreThanProposed() {
        Recovery recovery = proposed(500_000);
        recovery.answer("Vi håller inte med.", "12/2026", "kim", Given.NOW);
        assertEquals("recovery.own", code(() -> recovery.decide(said(RecoveryOutcome.ALL, null), new Decider("astrid", "A", "UNIT_HEAD", "6.9"), Given.NOW)));
        assertEquals(List.of("outcome:recovery.outcome", "reasons:recovery.text", "jav:recovery.jav", "reasons:recovery.appeal"),
                codes(() -> recovery.decide(new Said(null, null, false, "ja", false, null), DISA, Given.NOW)));
        for (Money sum : new Money[] {null, Money.ZERO, Money.ofOre(500_000), Money.ofOre(500_001)}) {
            assertEquals(List.of("sum:recovery.part"), codes(() -> recovery.decide(said(RecoveryOutcome.PART, sum), DISA, Given.NOW)), String.valueOf(sum));
        }
        assertEquals(RecoveryState.HEARD, recovery.state());
        recovery.decide(said(RecoveryOutcome.ALL, Money.ofOre(7)), DISA, Given.NOW);
        assertEquals(Money.ofOre(500_000), recovery.ruling().sum());
        recovery.enter("minutes", 3);
        assertThrows(IllegalStateException.class, () -> recovery.enter("others", 1));
    }

    @Test
    void whatTheBoardDecided_isRecorded_onItsDay_withItsParagraph() {
        Recovery recovery = proposed(500_000);
        Instant later = Given.NOW.plusSeconds(20 * 86_400L);
        assertEquals("recovery.hearing.open", code(() -> recovery.record(said(RecoveryOutcome.ALL, null), board("§ 12"), TODAY, Given.NOW)));
        assertEquals(List.of("heldOn:recovery.held-on", "paragraph:recovery.paragraph"),
                codes(() -> recovery.record(said(RecoveryOutcome.ALL, null), board(" "), TODAY.minusDays(1), later)));
        recovery.record(said(RecoveryOutcome.ALL, null), board("§ 12"), TODAY.plusDays(18), later);
        assertEquals(TODAY.plusDays(18), recovery.ruling().on());
        assertTrue(recovery.ruling().byBoard());
        assertEquals(RecoveryState.DECIDED, recovery.state());
    }

    private static Decider board(String paragraph) {
        return new Decider("sven", "Stadsdelsnämnden", RecoveryRuling.BOARD, paragraph);
    }

    @Test
    void theLedger_invoicesFirst_thenIsPaidOrWrittenOff_untilNothingIsOwed() {
        Recovery recovery = decided(500_000);
        assertEquals("recovery.step", code(() -> recovery.invoiced(1, "F-1", TODAY, EMMA)));
        assertEquals(List.of("payBy:recovery.pay-by"), codes(() -> recovery.request(TODAY, ASTRID)));
        recovery.request(TODAY.plusDays(30), ASTRID);
        Map<Integer, Money> paid = Map.of(2026, Money.ofOre(1_800_000));
        assertEquals("recovery.step", code(() -> recovery.paid(1, Money.ofOre(1), TODAY, paid, Map.of(), EMMA)));
        assertEquals(List.of("invoice:recovery.invoice", "on:recovery.on"), codes(() -> recovery.invoiced(1, " ", TODAY.plusDays(1), EMMA)));
        recovery.invoiced(1, "F-100", TODAY, EMMA);
        assertEquals(List.of("sum:recovery.sum.owed"), codes(() -> recovery.paid(2, Money.ofOre(500_001), TODAY, paid, Map.of(), EMMA)));
        recovery.paid(2, Money.ofOre(200_000), TODAY, paid, Map.of(), EMMA);
        assertEquals(RecoveryState.PART_PAID, recovery.state());
        assertEquals(List.of("reason:recovery.reason"), codes(() -> recovery.writtenOff(3, Money.ofOre(1), TODAY, "nej", EMMA)));
        assertEquals(Kind.WRITTEN_OFF, recovery.writtenOff(3, Money.ofOre(100_000), TODAY, "Föreningen är upplöst.", EMMA).kind());
        assertEquals(RecoveryState.PART_PAID, recovery.state());
        recovery.paid(4, Money.ofOre(200_000), TODAY, paid, Map.of(2026, Money.ofOre(200_000)), EMMA);
        assertEquals(RecoveryState.SETTLED, recovery.state());
        assertEquals(Money.ZERO, recovery.owed());
        assertEquals("recovery.step", code(() -> recovery.writtenOff(5, Money.ofOre(1), TODAY, "Föreningen är upplöst.", EMMA)));
    }

    @Test
    void whateverIsPaidInWhateverParts_everyYearGetsBackItsOwn_toTheOre() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<Integer, Money> paid = new HashMap<>();
            long all = 0;
            for (int year = 2025; year <= 2025 + random.nextInt(3); year++) {
                long ore = 1 + random.nextInt(900_000);
                paid.put(year, Money.ofOre(ore));
                all += ore;
            }
            long claimed = Math.min(1_800_000, 1 + (long) (random.nextDouble() * all));
            Recovery recovery = invoiced(Math.min(claimed, all));
            Map<Integer, Money> back = new HashMap<>();
            List<RecoveryEntry> lines = new ArrayList<>();
            while (!recovery.owed().isZero()) {
                Money part = Money.ofOre(1 + (long) (random.nextDouble() * recovery.owed().ore()));
                part = part.isMoreThan(recovery.owed()) ? recovery.owed() : part;
                for (RecoveryEntry line : recovery.paid(2 + lines.size(), part, TODAY, paid, back, EMMA)) {
                    lines.add(line);
                    back.merge(line.year(), line.amount(), Money::plus);
                }
            }
            assertEquals(recovery.ruling().sum(), Money.sum(lines.stream().map(RecoveryEntry::amount).toList()), "seed " + seed);
            assertEquals(RecoveryState.SETTLED, recovery.state());
            back.forEach((year, sum) -> assertTrue(!sum.isMoreThan(paid.get(year)), year + " got more than it gave"));
            assertEquals(lines.size(), lines.stream().map(RecoveryEntry::number).distinct().count());
        }
    }

    /** An appeal that a court has gone on with. */
    private static RecoveryAppeal appeal(Recovery recovery, AppealState... steps) {
        RecoveryAppeal appeal = RecoveryAppeal.received(recovery, 1, TODAY, TODAY);
        for (AppealState step : steps) {
            appeal.become(step, Money.ofOre(200_000), recovery.ruling().sum(), TODAY, TODAY);
        }
        return appeal;
    }

    private static Recovery followed(Recovery recovery, AppealState... steps) {
        recovery.follow(List.of(appeal(recovery, steps)), TODAY, Given.NOW);
        return recovery;
    }

    @Test
    void anAppeal_isOfADecision_onItsDays_andAnotherSumIsLess() {
        assertEquals("recovery.appeal.early", code(() -> appeal(proposed(500_000))));
        Recovery recovery = decided(500_000);
        assertEquals("day:recovery.appeal.day", codes(() -> RecoveryAppeal.received(recovery, 1, TODAY.plusDays(1), TODAY)).get(0));
        assertEquals("day:recovery.appeal.day", codes(() -> RecoveryAppeal.received(recovery, 1, TODAY.minusDays(1), TODAY)).get(0));
        RecoveryAppeal appeal = appeal(recovery);
        assertEquals("state:appeal.step", codes(() -> appeal.become(null, null, recovery.ruling().sum(), TODAY, TODAY)).get(0));
        for (Money sum : new Money[] {null, Money.ZERO, Money.ofOre(500_000), Money.ofOre(500_001)}) {
            assertEquals(List.of("sum:recovery.appeal.sum"), codes(() -> appeal.become(AppealState.CHANGED, sum, recovery.ruling().sum(), TODAY, TODAY)), String.valueOf(sum));
        }
        assertEquals(AppealState.OPEN, appeal.state());
        RecoveryAppealStep step = RecoveryAppealStep.of(appeal, new RecordAppeal(TODAY, null, " Förvaltningsrätten ", null, " "), null, EMMA);
        assertEquals("Förvaltningsrätten", step.court());
        assertEquals(List.of("note:appeal.note"), codes(() -> RecoveryAppealStep.of(appeal, new RecordAppeal(TODAY, null, null, null, "n".repeat(2_001)), null, EMMA)));
    }

    @Test
    void inhibition_asksForNoInvoice_andTheDayToPayStandsStill() {
        Recovery stopped = followed(decided(500_000), AppealState.STAYED);
        assertTrue(stopped.stayed());
        assertEquals("recovery.stayed", code(() -> stopped.request(TODAY.plusDays(30), ASTRID)));

        Recovery recovery = decided(500_000);
        recovery.request(TODAY.plusDays(30), ASTRID);
        RecoveryAppeal appeal = appeal(recovery, AppealState.STAYED);
        recovery.follow(List.of(appeal), TODAY, Given.NOW);
        appeal.become(AppealState.OPEN, null, recovery.ruling().sum(), TODAY.plusDays(12), TODAY.plusDays(12));
        recovery.follow(List.of(appeal), TODAY.plusDays(12), Given.NOW);
        assertEquals(TODAY.plusDays(42), recovery.claim().payBy(), "as much later as the stop lasted");
        assertEquals(RecoveryState.REQUESTED, recovery.state());
        appeal.become(AppealState.REJECTED, null, recovery.ruling().sum(), TODAY.plusDays(40), TODAY.plusDays(40));
        recovery.follow(List.of(appeal), TODAY.plusDays(40), Given.NOW);
        assertEquals(TODAY.plusDays(42), recovery.claim().payBy());
        assertEquals(Money.ofOre(500_000), recovery.claimed());

        Recovery late = decided(500_000);
        late.request(TODAY.plusDays(1), ASTRID);
        RecoveryAppeal after = RecoveryAppeal.received(late, 1, TODAY, TODAY);
        after.become(AppealState.STAYED, null, late.ruling().sum(), TODAY.plusDays(5), TODAY.plusDays(5));
        late.follow(List.of(after), TODAY.plusDays(5), Given.NOW);
        after.become(AppealState.WITHDRAWN, null, late.ruling().sum(), TODAY.plusDays(9), TODAY.plusDays(9));
        late.follow(List.of(after), TODAY.plusDays(9), Given.NOW);
        assertEquals(TODAY.plusDays(1), late.claim().payBy(), "a day that had passed does not come back");
        assertFalse(late.stayed());
    }

    @Test
    void anotherSum_isInvoicedAnew_andWhatIsPaidTooMuchGoesBack() {
        Recovery invoiced = followed(invoiced(500_000), AppealState.CHANGED);
        assertEquals(RecoveryState.DECIDED, invoiced.state(), "the invoice is not right any more");
        assertEquals(Money.ofOre(200_000), invoiced.owed());
        invoiced.request(TODAY.plusDays(30), ASTRID);
        assertEquals(Money.ofOre(200_000), invoiced.requested());
        String file = new String(InvoiceRequestFile.csv(invoiced, "F", "1", "D"), StandardCharsets.UTF_8);
        assertTrue(file.contains(";" + Money.ofOre(200_000).plain().replace('.', ',') + ";"), file);

        Map<Integer, Money> paid = Map.of(2026, Money.ofOre(1_800_000));
        Recovery settled = invoiced(500_000);
        settled.paid(2, Money.ofOre(500_000), TODAY, paid, Map.of(), EMMA);
        assertEquals("recovery.step", code(() -> settled.refunded(3, Money.ofOre(1), TODAY, Map.of(2026, Money.ofOre(500_000)), EMMA)));
        followed(settled, AppealState.CHANGED);
        assertEquals(RecoveryState.REFUND, settled.state());
        assertEquals(Money.ofOre(300_000), settled.refund());
        assertEquals(Money.ZERO, settled.owed());
        assertEquals(List.of("refundSum:recovery.refund.most", "refundOn:recovery.on"),
                codes(() -> settled.refunded(3, Money.ofOre(300_001), TODAY.plusDays(1), Map.of(2026, Money.ofOre(500_000)), EMMA)));
        settled.refunded(3, Money.ofOre(100_000), TODAY, Map.of(2026, Money.ofOre(500_000)), EMMA);
        assertEquals(RecoveryState.REFUND, settled.state());
        assertEquals(List.of(Kind.REFUNDED), settled.refunded(4, Money.ofOre(200_000), TODAY, Map.of(2026, Money.ofOre(400_000)), EMMA).stream()
                .map(RecoveryEntry::kind).toList());
        assertEquals(RecoveryState.SETTLED, settled.state());
        assertEquals(Money.ofOre(200_000), settled.taken());
    }

    @Test
    void aQuashedDecision_claimsNothing_untilAHigherCourtSaysThatItStands() {
        Recovery unpaid = invoiced(500_000);
        RecoveryAppeal appeal = appeal(unpaid, AppealState.ANNULLED);
        unpaid.follow(List.of(appeal), TODAY, Given.NOW);
        assertEquals(RecoveryState.QUASHED, unpaid.state());
        assertEquals(Money.ZERO, unpaid.taken());
        assertTrue(unpaid.state().ended());
        appeal.become(AppealState.OPEN, null, unpaid.ruling().sum(), TODAY, TODAY);
        unpaid.follow(List.of(appeal), TODAY, Given.NOW);
        assertEquals(RecoveryState.QUASHED, unpaid.state(), "what the lower court said holds for now");
        appeal.become(AppealState.DISMISSED, null, unpaid.ruling().sum(), TODAY, TODAY);
        unpaid.follow(List.of(appeal), TODAY, Given.NOW);
        assertEquals(RecoveryState.QUASHED, unpaid.state(), "not tried there: it holds");
        appeal.become(AppealState.OPEN, null, unpaid.ruling().sum(), TODAY, TODAY);
        appeal.become(AppealState.REJECTED, null, unpaid.ruling().sum(), TODAY, TODAY);
        unpaid.follow(List.of(appeal), TODAY, Given.NOW);
        assertEquals(RecoveryState.DECIDED, unpaid.state(), "the decision stands; a new invoice is asked for");
        assertEquals(Money.ofOre(500_000), unpaid.owed());

        Recovery nothing = proposed(500_000);
        nothing.answer("Vi håller inte med.", "12/2026", "kim", Given.NOW);
        nothing.decide(said(RecoveryOutcome.NOTHING, null), DISA, Given.NOW);
        followed(nothing, AppealState.ANNULLED);
        assertEquals(RecoveryState.NOTHING, nothing.state(), "nothing was claimed, and nothing is");
    }

    /** Whatever is paid, written off, judged and given back in whatever order: every öre is somewhere, once. */
    @Test
    void whateverCourtsSay_claimedIsPaidOwedAndWrittenOff_andWhatIsTooMuchIsToGoBack() {
        AppealState[] words = {AppealState.STAYED, AppealState.OPEN, AppealState.CHANGED, AppealState.ANNULLED, AppealState.REJECTED, AppealState.DISMISSED};
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Recovery recovery = invoiced(500_000);
            RecoveryAppeal appeal = RecoveryAppeal.received(recovery, 1, TODAY, TODAY);
            Map<Integer, Money> paid = Map.of(2026, Money.ofOre(400_000), 2027, Money.ofOre(1_400_000));
            Map<Integer, Money> back = new HashMap<>();
            for (int step = 0; step < 14; step++) {
                Money part = Money.ofOre(1 + random.nextInt(300_000));
                List<RecoveryEntry> lines = List.of();
                switch (random.nextInt(4)) {
                    case 0 -> {
                        if (recovery.state() == RecoveryState.INVOICED || recovery.state() == RecoveryState.PART_PAID) {
                            lines = recovery.paid(1, part.isMoreThan(recovery.owed()) ? recovery.owed() : part, TODAY, paid, back, EMMA);
                        }
                    }
                    case 1 -> {
                        if (recovery.state() == RecoveryState.REFUND) {
                            lines = recovery.refunded(1, part.isMoreThan(recovery.refund()) ? recovery.refund() : part, TODAY, back, EMMA);
                        }
                    }
                    case 2 -> {
                        if (recovery.state() == RecoveryState.DECIDED && !recovery.stayed()) {
                            recovery.request(TODAY.plusDays(30), ASTRID);
                            recovery.invoiced(1, "F-" + step, TODAY, EMMA);
                        }
                    }
                    default -> {
                        AppealState word = words[random.nextInt(words.length)];
                        if (appeal.state().mayBecome(word)) {
                            appeal.become(word, Money.ofOre(1 + random.nextInt(499_999)), recovery.ruling().sum(), TODAY, TODAY);
                            recovery.follow(List.of(appeal), TODAY, Given.NOW);
                        }
                    }
                }
                lines.forEach(line -> back.merge(line.year(), line.kind() == Kind.PAID ? line.amount() : line.amount().negated(), Money::plus));
                String where = "seed " + seed + ", step " + step;
                assertEquals(recovery.claimed().plus(recovery.refund()), recovery.claim().paid().plus(recovery.owed()), where);
                assertEquals(recovery.claim().paid(), Money.sum(back.values()), where + ": the years have what has been paid");
                assertEquals(recovery.refund().isPositive(), recovery.state() == RecoveryState.REFUND, where);
                assertEquals(recovery.owed().isPositive(), recovery.state().owed(), where);
                back.forEach((year, sum) -> assertFalse(sum.isNegative() || sum.isMoreThan(paid.get(year)), where));
            }
        }
    }

    @Test
    void theNewestYear_getsItsMoneyBackFirst() {
        assertEquals(Map.of(2027, Money.ofOre(40), 2026, Money.ofOre(60)), RecoveryParts.of(Money.ofOre(100), Map.of(2026, Money.ofOre(500), 2027, Money.ofOre(50)),
                Map.of(2027, Money.ofOre(10))));
        assertThrows(IllegalStateException.class, () -> RecoveryParts.of(Money.ofOre(2), Map.of(2026, Money.ofOre(1)), Map.of()));
    }

    @Test
    void theRequestForAnInvoice_isTheSameBytes_andHoldsNoFormula() {
        Recovery recovery = invoiced(1_200_050);
        byte[] file = InvoiceRequestFile.csv(recovery, "=FIKTIV; Ljuset", "802000-0004", "DNR 2026/1");
        assertArrayEquals(file, InvoiceRequestFile.csv(recovery, "=FIKTIV; Ljuset", "802000-0004", "DNR 2026/1"));
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains("BO 2026/0007;\"'=FIKTIV; Ljuset\";802000-0004;Återbetalning av bidrag DNR 2026/1;12000,50;" + TODAY.plusDays(30)), text);
    }
}
