package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.grants.domain.FrameUse.Entry;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.grants.domain.FrameUse.Told;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.grants.domain.RecoveryProposal.Wish;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** Money paid under a decision that a court annulled is neither lost nor doubled, whatever the decision in its place gives. */
class HeldMoneyTest {

    private static final LocalDate TODAY = Clock.dayOf(Given.NOW);
    private static final Recorder ASTRID = new Recorder("astrid", "Astrid Handläggare", Given.NOW);

    private final Grant grant = Given.grant(60_000);

    private Instalment paid(int number, int year, long ore) {
        Instalment one = new Instalment(grant, number, new PlannedPart(year, Money.ofOre(ore), DueKind.DATE, Given.DAY, null));
        one.intoRun(Given.DAY);
        one.sent();
        one.paid(Given.DAY);
        return one;
    }

    private Recovery claimed(long ore) {
        return Recovery.propose(grant, new Wish(RecoveryWhy.UNUSED, null, Money.ofOre(ore), Money.ofOre(60_000), false, Money.ZERO,
                "Lokalen hyrdes aldrig, så de pengarna är kvar.", "BO 2026/0007", "recovery-ground", "37 § förvaltningslagen", TODAY.plusDays(14)), ASTRID);
    }

    @Test
    void whatIsPaidAndHasNotComeBack_stays_andWhatIsNotClaimedEither_counts() {
        List<Instalment> plan = List.of(paid(1, 2026, 20_001), paid(2, 2027, 10_000),
                new Instalment(grant, 3, new PlannedPart(2027, Money.ofOre(29_999), DueKind.DATE, Given.DAY, null)));
        HeldMoney none = HeldMoney.of(plan, Map.of(), List.of());
        assertEquals(Map.of(2026, Money.ofOre(20_001), 2027, Money.ofOre(10_000)), none.kept());
        assertEquals(none.kept(), none.counts());
        assertEquals(Money.ofOre(30_001), none.sum());
        HeldMoney back = HeldMoney.of(plan, Map.of(2027, Money.ofOre(4_000)), List.of());
        assertEquals(Map.of(2026, Money.ofOre(20_001), 2027, Money.ofOre(6_000)), back.kept());
        HeldMoney claimed = HeldMoney.of(plan, Map.of(), List.of(claimed(12_000)));
        assertEquals(none.kept(), claimed.kept(), "what is only claimed is still with the frames it was paid of");
        assertEquals(Map.of(2026, Money.ofOre(18_001)), claimed.counts(), "the last year is claimed first");
        Recovery withdrawn = claimed(12_000);
        withdrawn.withdraw(Given.NOW);
        assertEquals(none.counts(), HeldMoney.of(plan, Map.of(), List.of(withdrawn)).counts());
    }

    /** gives: what the second decision gives; the first gave 60 000 öre, of which {@code paid} was paid and {@code back} has come back. */
    @ParameterizedTest
    @CsvSource({
        "60000,0,0", "60000,20000,0", "60000,60000,0", "90000,60000,0",
        "30000,0,0", "30000,20000,0", "30000,30000,0", "30000,45001,0", "30000,60000,0",
        "0,0,0", "0,20000,0", "0,60000,0",
        "30000,60000,10000", "60000,60000,60000", "0,60000,59999", "30000,20000,20000"})
    void frames_agree_whateverTheSecondGives(long gives, long paid, long back) {
        HeldMoney held = HeldMoney.of(paid == 0 ? List.of() : List.of(paid(1, 2026, paid)), Map.of(2026, Money.ofOre(back)), List.of());
        Money kept = held.kept().getOrDefault(2026, Money.ZERO);
        Money counts = held.counts().getOrDefault(2026, Money.ZERO);
        Money given = Money.ofOre(gives);
        Money counted = counts.isMoreThan(given) ? given : counts;
        List<Entry> booked = new ArrayList<>();
        add(booked, "first", Does.DRAW, Money.ofOre(60_000));
        add(booked, "first", Does.REPAYMENT, Money.ofOre(back));
        // As FrameService.replaced and DecisionRow.count have it.
        add(booked, "first", Does.RELEASE, Money.ofOre(60_000 - back).minus(kept));
        add(booked, "second", Does.DRAW, given.minus(counted));

        Sums sums = FrameUse.all(FrameUse.of(booked, Map.of("first", new Told("c", Money.ofOre(paid), false), "second", new Told("c", Money.ZERO, false))));
        Money holds = Money.ofOre(paid - back);
        assertEquals(given.isMoreThan(holds) ? given : holds, sums.committed(), "what is given, or held when that is more");
        assertEquals(Money.ofOre(paid), sums.paid());
        assertEquals(given.isMoreThan(holds) ? given.minus(holds) : Money.ZERO, sums.unpaid(), "what is still to be paid");
        assertEquals(Money.ofOre(back), sums.recovered());
        assertEquals(Money.ZERO, sums.over());
        assertEquals(holds.isMoreThan(given) ? holds.minus(given) : Money.ZERO, held.sum().minus(counted), "to be claimed back");
    }

    private static void add(List<Entry> booked, String decision, Does does, Money sum) {
        if (sum.isPositive()) {
            booked.add(new Entry("f", null, decision, does, sum));
        }
    }
}
