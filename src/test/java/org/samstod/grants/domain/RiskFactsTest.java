package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.forms.DeliveredForms;
import org.samstod.forms.Question;
import org.samstod.grants.domain.RiskFacts.Cost;
import org.samstod.grants.domain.RiskFacts.Paper;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** Which signals facts give, and at which figures. */
class RiskFactsTest {

    private static final AuditRule.Figures FIGURES = new AuditRule.Figures(10, 10, 21, 12, 4, 2, Money.ofKronor(20_000), 180);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static List<RiskSignal> signals(List<Paper> own, List<Paper> earlier, int left, int accounts, List<Cost> costs, LocalDate late,
            Map<String, String> counts, Map<LocalDate, Map<String, String>> before) {
        return new RiskFacts(own, earlier, left, accounts, costs, late, counts, counts.isEmpty() ? null : DAY, before).signals(FIGURES);
    }

    private static Paper paper(String question, String name, String hash, LocalDate day) {
        return new Paper(question, name, hash, day);
    }

    private static List<RiskKind> kinds(List<RiskSignal> signals) {
        return signals.stream().map(RiskSignal::kind).toList();
    }

    @Test
    void nothingOdd_givesNoSignal() {
        assertEquals(List.of(), signals(List.of(), List.of(), 0, 0, List.of(), null, Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"file.accounts, same, 180, true", "file.accounts, same, 179, false", "file.accounts, other, 400, false", "file.statutes, same, 400, false",
            "file.lease, same, 400, false", "'', same, 400, true"})
    void aPaper_isTheSame_byItsBytes_aYearOn_unlessItIsOneThatStays(String question, String hash, int days, boolean signal) {
        List<RiskSignal> found = signals(List.of(paper(question, "berättelse.pdf", "same", DAY)), List.of(paper("file.report", "förra.pdf", hash, DAY.minusDays(days))),
                0, 0, List.of(), null, Map.of(), Map.of());
        assertEquals(signal ? List.of(RiskKind.SAME_DOCUMENT) : List.of(), kinds(found));
        if (signal) {
            assertEquals(List.of("berättelse.pdf", "förra.pdf", DAY.minusDays(days).toString()), found.get(0).facts());
        }
    }

    @Test
    void theDeliveredForm_asksForTheLease_thatTheSignalLooksFor() {
        Question lease = DeliveredForms.form("standard-2").question("file.lease").orElseThrow();
        assertEquals(List.of("standard", "heavy"), lease.tracks());
        List<Cost> rent = List.of(new Cost("Lokalhyra", Money.ofKronor(30_000)));
        assertEquals(List.of(RiskKind.NO_LEASE), kinds(signals(List.of(), List.of(), 0, 0, rent, null, Map.of(), Map.of())));
        assertEquals(List.of(), signals(List.of(paper(lease.code(), "avtal.pdf", "a", DAY)), List.of(), 0, 0, rent, null, Map.of(), Map.of()));
        assertEquals(List.of(), signals(List.of(), List.of(), 0, 0, List.of(new Cost("Material", Money.ofKronor(30_000))), null, Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"3, 1, ''", "4, 1, BOARD_CHANGES", "3, 2, ACCOUNT_CHANGES", "9, 9, BOARD_CHANGES ACCOUNT_CHANGES"})
    void changes_showFromTheRulesFiguresOn(int left, int accounts, String expected) {
        assertEquals(expected, String.join(" ", kinds(signals(List.of(), List.of(), left, accounts, List.of(), null, Map.of(), Map.of())).stream().map(Enum::name).toList()));
    }

    @ParameterizedTest
    @CsvSource({"Hyra, 20000, true", "Hyra, 19999, false", "Lokalhyra januari, 30000, true", "Rent, 30000, true", "Current costs, 30000, false", "Fika, 90000, false",
            "Hyra och fika, 20000, true"})
    void aLease_isMissed_whenPremisesCostEnough(String what, long kronor, boolean missed) {
        List<Cost> costs = List.of(new Cost(what, Money.ofKronor(kronor)), new Cost("Böcker", Money.ofKronor(90_000)));
        assertEquals(missed ? List.of(RiskKind.NO_LEASE) : List.of(), kinds(signals(List.of(), List.of(), 0, 0, costs, null, Map.of(), Map.of())));
        for (Paper lease : List.of(paper("file.lease", "a.pdf", "x", DAY), paper("file.other", "Hyresavtal 2026.pdf", "x", DAY))) {
            assertEquals(List.of(), signals(List.of(lease), List.of(), 0, 0, costs, null, Map.of(), Map.of()), lease.name());
        }
    }

    @Test
    void severalRents_countTogether() {
        List<Cost> costs = List.of(new Cost("Hyra vår", Money.ofKronor(12_000)), new Cost("Hyra höst", Money.ofKronor(12_000)));
        assertEquals(List.of("Hyra vår, Hyra höst", "24000.00"), signals(List.of(), List.of(), 0, 0, costs, null, Map.of(), Map.of()).get(0).facts());
    }

    @Test
    void aLateReport_isTold_withItsDay() {
        assertEquals(List.of("2026-10-01"), signals(List.of(), List.of(), 0, 0, List.of(), LocalDate.of(2026, 10, 1), Map.of(), Map.of()).get(0).facts());
    }

    @Test
    void theSameCounts_areASignal_whenTheySaySomethingAndAYearLiesBetween() {
        Map<String, String> counts = Map.of("participants.age-0-12", "41", "participants.age-13-25", "7", "participants.age-65", "0");
        Map<String, String> same = Map.of("participants.age-0-12", " 41", "participants.age-13-25", "7");
        assertEquals(List.of(DAY.minusDays(365).toString(), "48"),
                signals(List.of(), List.of(), 0, 0, List.of(), null, counts, Map.of(DAY.minusDays(365), same)).get(0).facts());
        assertEquals(List.of(), signals(List.of(), List.of(), 0, 0, List.of(), null, counts, Map.of(DAY.minusDays(100), same)), "reports of the same year");
        assertEquals(List.of(), signals(List.of(), List.of(), 0, 0, List.of(), null, counts, Map.of(DAY.minusDays(365), Map.of("participants.age-0-12", "41"))));
        Map<String, String> none = Map.of("participants.age-0-12", "0", "participants.age-13-25", "");
        assertEquals(List.of(), signals(List.of(), List.of(), 0, 0, List.of(), null, none, Map.of(DAY.minusDays(365), none)), "noughts say nothing");
    }

    @Test
    void anAnswer_isAboutTheFactsItWasGivenFor() {
        RiskSignal four = signals(List.of(), List.of(), 4, 0, List.of(), null, Map.of(), Map.of()).get(0);
        RiskSignal five = signals(List.of(), List.of(), 5, 0, List.of(), null, Map.of(), Map.of()).get(0);
        assertNotEquals(four.mark(), five.mark());
        RiskAnswer answer = new RiskAnswer("grant", four, " Årsmötet valde en ny styrelse. ", "officer", Instant.EPOCH);
        assertTrue(answer.answers(four));
        assertEquals(false, answer.answers(five), "one more has left: it waits for an answer again");
        assertEquals("Årsmötet valde en ny styrelse.", answer.note());
        assertEquals("risk.note", assertThrows(BusinessException.class, () -> new RiskAnswer("grant", four, "ok", "officer", Instant.EPOCH)).code());
    }
}
