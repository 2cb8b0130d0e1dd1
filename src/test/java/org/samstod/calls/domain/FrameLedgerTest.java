package org.samstod.calls.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

class FrameLedgerTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    private FrameLedger ledger;

    @BeforeEach
    void hundredThousandWithTwoParts() {
        Frame frame = new Frame("b", 2026, "association-grants", "Föreningsbidrag", "Association grants");
        ledger = new FrameLedger(frame, List.of(), List.of());
        allot(null, 100_000);
        ledger.addSub("children", "Barn", "Children");
        allot("children", 60_000);
        ledger.addSub("older", "Äldre", "Older");
        allot("older", 30_000);
    }

    @Test
    void sums_areAddedUpFromEntries() {
        ledger.draw("children", "d1", kr(25_000), AT, "a");
        assertEquals(kr(100_000), ledger.total());
        assertEquals(kr(75_000), ledger.remaining());
        assertEquals(kr(35_000), ledger.remaining("children"));
        assertEquals(kr(30_000), ledger.remaining("older"));
        assertEquals(kr(10_000), ledger.unallotted());
        assertEquals(4, ledger.entries().size());
    }

    @Test
    void draw_overThePart_isRefusedWithWhatIsLeft() {
        BusinessException refusal = assertThrows(BusinessException.class, () -> ledger.draw("older", "d1", kr(30_001), AT, "a"));
        assertEquals("frame.exceeded", refusal.code());
        assertEquals("30\u00a0000\u00a0kr", refusal.args()[0]);
        ledger.draw("older", "d1", kr(30_000), AT, "a");
        assertTrue(ledger.remaining("older").isZero());
    }

    @Test
    void draw_overTheWhole_isRefusedAlsoWhenThePartHasMoney() {
        ledger.draw(null, "d1", kr(80_000), AT, "a");
        assertEquals(kr(20_000), ledger.remaining("children"));
        assertEquals("frame.exceeded", code(() -> ledger.draw("children", "d2", kr(20_001), AT, "a")));
        ledger.draw("children", "d2", kr(20_000), AT, "a");
        assertFalse(ledger.overdrawn());
    }

    @Test
    void draw_twiceForOneDecision_isRefused() {
        ledger.draw("children", "d1", kr(1_000), AT, "a");
        assertEquals("frame.drawn-already", code(() -> ledger.draw("children", "d1", kr(1_000), AT, "a")));
    }

    @Test
    void draw_nothingOrLess_isRefused() {
        assertEquals("frame.amount", code(() -> ledger.draw(null, "d1", Money.ZERO, AT, "a")));
        assertEquals("frame.amount", code(() -> ledger.draw(null, "d1", kr(-1), AT, "a")));
        assertEquals("frame.sub-unknown", code(() -> ledger.draw("other", "d1", kr(1), AT, "a")));
    }

    @Test
    void release_comesBackToThePartItWasDrawnFrom() {
        ledger.draw("older", "d1", kr(30_000), AT, "a");
        ledger.release("d1", kr(10_000), "avstod", AT, "a");
        assertEquals(kr(10_000), ledger.remaining("older"));
        assertEquals(kr(20_000), ledger.drawnBy("d1"));
        assertEquals("frame.release-too-much", code(() -> ledger.release("d1", kr(20_001), null, AT, "a")));
        ledger.release("d1", kr(20_000), null, AT, "a");
        ledger.draw("older", "d1", kr(30_000), AT, "a");
        assertTrue(ledger.remaining("older").isZero());
    }

    @Test
    void release_ofUnknownDecision_isRefused() {
        assertEquals("frame.release-too-much", code(() -> ledger.release("d9", kr(1), null, AT, "a")));
    }

    @Test
    void record_boardsDecision_isNeverRefusedForMoney() {
        ledger.record("older", "d1", kr(500_000), AT, "a");
        assertTrue(ledger.overdrawn());
        assertTrue(ledger.remaining().isNegative());
        allot(null, 500_000);
        allot("older", 500_000);
        assertFalse(ledger.overdrawn());
    }

    @Test
    void allot_partsBeyondTheWhole_isRefused() {
        assertEquals("frame.parts-exceed", code(() -> allot("children", 10_001)));
        assertEquals("frame.parts-exceed", code(() -> allot(null, -10_001)));
        allot("children", 10_000);
        assertTrue(ledger.unallotted().isZero());
    }

    @Test
    void allot_belowWhatIsUsed_isRefused() {
        ledger.draw("children", "d1", kr(50_000), AT, "a");
        assertEquals("frame.below-drawn", code(() -> allot("children", -10_001)));
        allot("children", -10_000);
        assertTrue(ledger.remaining("children").isZero());
    }

    @Test
    void refund_takesBackWhatHadBeenRepaid_andNoMore() {
        ledger.draw("children", "d1", kr(100), AT, "a");
        Money left = ledger.remaining();
        ledger.repay("d1", kr(60), null, AT, "a");
        assertEquals("frame.release-too-much", code(() -> ledger.refund("d1", kr(61), null, AT, "a")));
        assertEquals("children", ledger.refund("d1", kr(60), "dom", AT, "a").sub());
        assertEquals(left, ledger.remaining());
        assertEquals(kr(100), ledger.drawnBy("d1"));
        assertEquals("frame.release-too-much", code(() -> ledger.refund("d1", kr(1), null, AT, "a")));
    }

    @Test
    void allot_withoutWhoDecided_isRefused() {
        assertEquals("frame.decided-by", code(() -> ledger.allot(null, kr(1), " ", LocalDate.of(2026, 1, 1), null, AT, "a")));
        assertEquals("frame.decided-by", code(() -> ledger.allot(null, kr(1), "Nämnden", null, null, AT, "a")));
        assertEquals("frame.change-zero", code(() -> allot(null, 0)));
    }

    @Test
    void frame_badPurposeOrAccounting_isRefused() {
        assertEquals("slug.format", code(() -> new Frame("b", 2026, "Bad purpose", "x", null)));
        assertEquals("frame.year", code(() -> new Frame("b", 1, "ok", "x", null)));
        assertEquals("frame.accounting", code(() -> ledger.frame().bookOn("4561", "<b>", null, null, null)));
    }

    private void allot(String sub, long kronor) {
        ledger.allot(sub, kr(kronor), "Skarpnäcks stadsdelsnämnd § 4", LocalDate.of(2026, 1, 29), null, AT, "a");
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private static Money kr(long kronor) {
        return Money.ofKronor(kronor);
    }
}
