package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.grants.domain.FrameUse.Entry;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.grants.domain.FrameUse.Told;
import org.samstod.grants.domain.FrameUse.Use;
import org.samstod.shared.Money;

/** What became of the money of frames adds up, however it is divided. */
class FrameUseTest {

    private static Entry draw(String frame, String part, String decision, long ore) {
        return new Entry(frame, part, decision, Does.DRAW, Money.ofOre(ore));
    }

    private static Entry repayment(String frame, String decision, long ore) {
        return new Entry(frame, null, decision, Does.REPAYMENT, Money.ofOre(ore));
    }

    private static Entry refund(String frame, String decision, long ore) {
        return new Entry(frame, null, decision, Does.REFUND, Money.ofOre(ore));
    }

    private static Entry release(String frame, String decision, long ore) {
        return new Entry(frame, null, decision, Does.RELEASE, Money.ofOre(ore));
    }

    @Test
    void committed_isWhatWasDrawnLessWhatCameBack_andARelease_belongsWhereItsDecisionDrew() {
        List<Use> uses = FrameUse.of(List.of(draw("f", "young", "d1", 1_000_050), draw("f", null, "d2", 500_000), release("f", "d1", 200_050),
                release("f", "d2", 500_000)), Map.of("d1", new Told("c1", Money.ofOre(300_000), true), "d2", new Told("c2", Money.ZERO, false)));
        Map<String, Sums> byPart = FrameUse.by(uses, Use::part);
        assertEquals(Money.ofOre(800_000), byPart.get("young").committed());
        assertEquals(Money.ZERO, byPart.get("").committed());
        assertEquals(Money.ofOre(300_000), byPart.get("young").reported());
        assertEquals(Money.ofOre(200_050), byPart.get("young").returned());
        assertEquals(List.of("d1"), FrameUse.unpaid(uses).stream().map(Use::decisionId).toList(), "what came back whole is no debt");
        assertEquals(Money.ofOre(500_000), FrameUse.unpaid(uses).get(0).unpaid());
    }

    @Test
    void whatHasNotBeenTold_hasNoCall_andTooMuchPaid_isSeen() {
        List<Use> uses = FrameUse.of(List.of(draw("f", null, "d1", 100), draw("f", null, "d2", 100)), Map.of("d2", new Told("c", Money.ofOre(150), false)));
        assertNull(uses.get(0).callId());
        assertEquals(List.of(Money.ofOre(100)), FrameUse.unpaid(uses).stream().map(Use::unpaid).toList(), "a debt is never below nothing");
        assertEquals(Money.ofOre(50), FrameUse.all(uses).over(), "what is wrong stands by itself");
    }

    @Test
    void whatIsPaidBack_isRecovered_andNeitherOwedNorCountedTwice() {
        List<Use> uses = FrameUse.of(List.of(draw("f", "young", "d1", 1_800_000), release("f", "d1", 300_000), repayment("f", "d1", 500_001), repayment("f", "d1", 99_999)),
                Map.of("d1", new Told("c1", Money.ofOre(1_500_000), true)));
        Sums sums = FrameUse.by(uses, Use::part).get("young");
        assertEquals(Money.ofOre(600_000), sums.recovered());
        assertEquals(Money.ofOre(300_000), sums.returned(), "what was never paid stands by itself");
        assertEquals(Money.ofOre(900_000), sums.committed());
        assertEquals(Money.ofOre(1_500_000), sums.paid(), "what was paid was paid");
        assertEquals(Money.ZERO, sums.unpaid());
        assertEquals(List.of(), FrameUse.unpaid(uses));
    }

    @Test
    void aPartlyPaidGrant_thatIsRecovered_stillOwesWhatWasNotPaid_andAJudgmentGivesItBack() {
        List<Entry> booked = new ArrayList<>(List.of(draw("f", null, "d1", 1_800_000), repayment("f", "d1", 600_000)));
        Map<String, Told> told = Map.of("d1", new Told("c1", Money.ofOre(1_000_000), true));
        Sums recovered = FrameUse.all(FrameUse.of(booked, told));
        assertEquals(Money.ofOre(800_000), recovered.unpaid(), "the parts that are still to come");
        assertEquals(Money.ofOre(1_200_000), recovered.committed());
        booked.add(release("f", "d1", 800_000));
        Sums lapsed = FrameUse.all(FrameUse.of(booked, told));
        assertEquals(Money.ZERO, lapsed.unpaid());
        assertEquals(Money.ofOre(800_000), lapsed.returned());
        assertEquals(Money.ofOre(600_000), lapsed.recovered(), "what came back is not counted twice");
        booked.add(refund("f", "d1", 250_000));
        Sums judged = FrameUse.all(FrameUse.of(booked, told));
        assertEquals(Money.ofOre(350_000), judged.recovered());
        assertEquals(Money.ofOre(650_000), judged.committed());
        assertEquals(Money.ZERO, judged.unpaid());
    }

    /** Draws, releases, payments, repayments and refunds in any order that the rooms allow: at every step the sums hold together. */
    @Test
    void inEveryOrder_whatIsGivenLessWhatIsCancelled_isPaidAndUnpaid_andNoDebtIsBelowNothing() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            long paid = 0;
            List<Entry> booked = new ArrayList<>(List.of(draw("f", null, "d", 1 + random.nextInt(2_000_000))));
            for (int step = 0; step < 12; step++) {
                FrameBalance before = FrameUse.of(booked, Map.of("d", new Told("c", Money.ofOre(paid), false))).get(0).balance();
                long part = 1 + random.nextInt(1_000_000);
                switch (random.nextInt(4)) {
                    case 0 -> paid += Math.min(part, before.unpaid().ore());
                    case 1 -> book(booked, release("f", "d", Math.min(part, before.committed().ore())));
                    case 2 -> book(booked, repayment("f", "d", Math.min(part, before.paid().minus(before.recovered()).ore())));
                    default -> book(booked, refund("f", "d", Math.min(part, before.repaid().ore())));
                }
                Use use = FrameUse.of(booked, Map.of("d", new Told("c", Money.ofOre(paid), false))).get(0);
                FrameBalance now = use.balance();
                String where = "seed " + seed + ", step " + step + ": " + booked + ", paid " + paid;
                assertEquals(now.drawn().minus(now.returned()), now.paid().plus(now.unpaid()), where);
                assertEquals(now.committed(), now.drawn().minus(now.returned()).minus(now.recovered()), where);
                for (Money sum : List.of(now.unpaid(), now.returned(), now.recovered())) {
                    assertFalse(sum.isNegative(), where);
                }
                assertEquals(Money.ZERO, now.over(), where);
                assertEquals(now.committed(), Money.sum(booked.stream().map(one -> one.does() == Does.DRAW || one.does() == Does.REFUND ? one.amount()
                        : one.amount().negated()).toList()), where);
            }
        }
    }

    private static void book(List<Entry> booked, Entry entry) {
        if (entry.amount().isPositive()) {
            booked.add(entry);
        }
    }

    @Test
    void everyDivision_hasTheSumsOfTheWhole() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Entry> entries = new ArrayList<>();
            Map<String, Told> told = new HashMap<>();
            int decisions = 1 + random.nextInt(40);
            for (int i = 0; i < decisions; i++) {
                String decision = "d" + i;
                String frame = "f" + random.nextInt(3);
                long drawn = 1 + random.nextInt(5_000_000);
                entries.add(draw(frame, random.nextBoolean() ? "p" + random.nextInt(2) : null, decision, drawn));
                long back = random.nextInt(4) == 0 ? random.nextInt((int) drawn + 1) : 0;
                if (back > 0) {
                    entries.add(release(frame, decision, back));
                }
                if (random.nextInt(5) > 0) {
                    int paid = random.nextInt((int) (drawn - back) + 1);
                    told.put(decision, new Told("c" + random.nextInt(4), Money.ofOre(paid), random.nextBoolean()));
                    int repaid = random.nextInt(paid + 1);
                    if (repaid > 0 && random.nextInt(3) == 0) {
                        entries.add(repayment(frame, decision, repaid));
                    }
                }
            }
            List<Use> uses = FrameUse.of(entries, told);
            Sums all = FrameUse.all(uses);
            assertEquals(all, added(FrameUse.by(uses, Use::frameId)));
            assertEquals(all, added(FrameUse.by(uses, one -> one.frameId() + "|" + one.part())));
            assertEquals(all, added(FrameUse.by(uses, Use::callId)));
            assertEquals(all.committed().plus(all.recovered()), all.paid().plus(all.unpaid()).minus(all.over()), "what came back had been paid");
            assertEquals(all.unpaid(), Money.sum(FrameUse.unpaid(uses).stream().map(Use::unpaid).toList()), "the list is the sum");
            assertEquals(all.committed(), Money.sum(entries.stream().map(one -> one.does() != Does.DRAW ? one.amount().negated() : one.amount()).toList()),
                    "the booked entries, to the öre");
        }
    }

    private static Sums added(Map<String, Sums> parts) {
        Sums sums = Sums.NONE;
        for (Sums part : parts.values()) {
            sums = new Sums(sums.committed().plus(part.committed()), sums.paid().plus(part.paid()), sums.unpaid().plus(part.unpaid()),
                    sums.reported().plus(part.reported()), sums.returned().plus(part.returned()),
                    sums.recovered().plus(part.recovered()), sums.over().plus(part.over()));
        }
        return sums;
    }
}
