package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.cases.AllocationField;
import org.samstod.cases.AllocationSums;
import org.samstod.cases.AllocationSums.Line;
import org.samstod.cases.AllocationSums.Pot;
import org.samstod.cases.CaseScore;
import org.samstod.cases.Outcome;
import org.samstod.cases.Verdict;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/** The rules of the allocation sheet. */
class AllocationTest {

    private static final Money ASKED = Money.ofKronor(40_000);
    private static final Set<String> GROUNDS = Set.of("local-interest");
    private static final String REASONS = "Verksamheten når unga som i dag saknar en mötesplats.";

    private static AllocationRow row(String outcome, String amount) {
        Map<AllocationField, String> cells = new HashMap<>();
        cells.put(AllocationField.OUTCOME, outcome);
        cells.put(AllocationField.AMOUNT, amount);
        return AllocationRow.of(cells, ASKED, "usual");
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void outcome_thatIsNotWritten_followsFromTheSum() {
        assertEquals(Outcome.GRANTED, row("", "40 000").outcome());
        assertEquals(Outcome.PARTLY, row("", "39 999,50").outcome());
        assertNull(row("", "0").outcome(), "nothing is not refused by itself");
        assertNull(row("", "").outcome());
        assertTrue(row("", "").isEmpty());
        assertEquals(Outcome.REFUSED, row("REFUSED", "").outcome());
    }

    @Test
    void sum_thatIsNotWritten_followsFromGrantedOnly() {
        assertEquals(ASKED, row("GRANTED", "").money());
        assertNull(row("PARTLY", "").amount());
        assertEquals(Money.ZERO, row("PARTLY", "").money());
        assertEquals(Money.ZERO, row("REFUSED", "10 000").money(), "an outcome without money takes none");
    }

    @Test
    void ground_ofTheRow_winsOverTheVariants() {
        assertEquals("usual", row("", "10 000").ground());
        assertEquals("own", AllocationRow.of(Map.of(AllocationField.GROUND, "own"), ASKED, "usual").ground());
    }

    @Test
    void row_isSaidByAProposal_onlyWhenEverythingIsTheSame() {
        Proposal proposal = Proposal.make("case", Given.FIRST, ASKED, Outcome.PARTLY, Money.ofKronor(10_000), REASONS, "usual", Given.ASTRID,
                Given.NOON);
        Map<AllocationField, String> cells = new HashMap<>(Map.of(AllocationField.AMOUNT, "10 000", AllocationField.REASONS, REASONS));
        assertTrue(AllocationRow.of(cells, ASKED, "usual").isSaidBy(proposal));
        assertFalse(AllocationRow.of(cells, ASKED, "other").isSaidBy(proposal));
        cells.put(AllocationField.REASONS, REASONS + " Lokalen är bokad.");
        assertFalse(AllocationRow.of(cells, ASKED, "usual").isSaidBy(proposal));
        cells.put(AllocationField.REASONS, REASONS);
        cells.put(AllocationField.AMOUNT, "10 001");
        assertFalse(AllocationRow.of(cells, ASKED, "usual").isSaidBy(proposal));
    }

    @Test
    void value_isKeptAsItIsShown_andWhatIsWrongIsRefused() {
        assertEquals("40\u00a0000", AllocationValue.tidy(AllocationField.AMOUNT, " 40.000 ", ASKED, GROUNDS));
        assertEquals("39\u00a0999,50", AllocationValue.tidy(AllocationField.AMOUNT, "39999,5", ASKED, GROUNDS));
        assertEquals("", AllocationValue.tidy(AllocationField.AMOUNT, "  ", ASKED, GROUNDS));
        assertEquals("PARTLY", AllocationValue.tidy(AllocationField.OUTCOME, "partly", ASKED, GROUNDS));
        assertEquals("En rad\nen till", AllocationValue.tidy(AllocationField.REASONS, " En rad\r\nen till\r\n", ASKED, GROUNDS));
        assertEquals("amount.format", code(() -> AllocationValue.tidy(AllocationField.AMOUNT, "40,000", ASKED, GROUNDS)));
        assertEquals("case.allocation.above-asked", code(() -> AllocationValue.tidy(AllocationField.AMOUNT, "40 000,01", ASKED, GROUNDS)));
        assertEquals("case.allocation.outcome", code(() -> AllocationValue.tidy(AllocationField.OUTCOME, "kanske", ASKED, GROUNDS)));
        assertEquals("case.proposal.legal-ground", code(() -> AllocationValue.tidy(AllocationField.GROUND, "gone", ASKED, GROUNDS)));
        assertEquals("case.allocation.reasons",
                code(() -> AllocationValue.tidy(AllocationField.REASONS, "x".repeat(Proposal.REASONS_MOST + 1), ASKED, GROUNDS)));
        assertEquals("case.allocation.reasons", code(() -> AllocationValue.tidy(AllocationField.REASONS, "en\u0000", ASKED, GROUNDS)));
    }

    @Test
    void cell_isStale_whenANewerRevisionCame_untilItIsWrittenAgain() {
        AllocationCell cell = new AllocationCell("variant", "case", AllocationField.AMOUNT, "10 000", 1, Given.ASTRID, Given.NOON);
        assertFalse(cell.isStale(1));
        assertTrue(cell.isStale(2));
        AllocationCell copy = cell.copyTo("other", Given.BO, Given.NOON);
        assertTrue(copy.isStale(2), "a copy is about what the original was about");
        cell.write("10 000", 2, Given.BO, Given.NOON);
        assertFalse(cell.isStale(2));
        assertFalse(new AllocationCell("variant", "case", AllocationField.REASONS, "", 1, Given.BO, Given.NOON).isStale(2), "empty says nothing");
    }

    @Test
    void sums_countWhatIsDecidedOnce_andSayWhatIsOver() {
        Pot frame = Pot.of("Ram", "Frame", Money.ofKronor(100_000), Money.ofKronor(30_000));
        Pot part = Pot.of("Del", "Part", Money.ofKronor(50_000), Money.ofKronor(30_000));
        List<Line> lines = List.of(new Line(ASKED, Money.ofKronor(30_000), true), new Line(ASKED, Money.ofKronor(15_000), false),
                new Line(ASKED, Money.ofKronor(10_000), false));
        AllocationSums sums = AllocationSums.of(lines, frame, part);
        assertEquals(Money.ofKronor(120_000), sums.asked());
        assertEquals(Money.ofKronor(25_000), sums.proposed());
        assertEquals(Money.ofKronor(30_000), sums.decided());
        assertEquals(Money.ofKronor(45_000), sums.frame().left());
        assertEquals(Money.ofKronor(-5_000), sums.part().left());
        assertTrue(sums.isOver(), "the part is over though the frame is not");
        assertEquals(Money.ofKronor(5_000), sums.part().excess());
        assertEquals(Money.ofKronor(-5_000), sums.left());
        assertFalse(AllocationSums.of(lines, frame, null).isOver());
        assertNull(AllocationSums.of(lines, null, null).left());
    }

    @Test
    void score_weighsTheCriteria_andWaitsForAllOfThem() {
        Map<String, Integer> weights = new LinkedHashMap<>(Map.of("need", 5, "open", 3, "leaders", 2));
        assertEquals(100, CaseScore.of(weights, Map.of("need", Verdict.MET, "open", Verdict.MET, "leaders", Verdict.MET)).percent());
        assertEquals(65, CaseScore.of(weights, Map.of("need", Verdict.MET, "open", Verdict.PARTLY_MET, "leaders", Verdict.NOT_MET)).percent());
        assertEquals(0, CaseScore.of(weights, Map.of("need", Verdict.NOT_MET, "open", Verdict.NOT_MET, "leaders", Verdict.NOT_MET)).percent());
        CaseScore half = CaseScore.of(weights, Map.of("need", Verdict.MET, "gone", Verdict.MET));
        assertFalse(half.isWhole());
        assertEquals(1, half.assessed());
        assertEquals(3, half.criteria());
        assertFalse(CaseScore.of(Map.of(), Map.of()).isWhole(), "a call without criteria has no score");
    }

    @Test
    void equalShare_givesNobodyMoreThanAsked_andTheRestToTheOthers() {
        List<Money> asked = List.of(Money.ofKronor(50_000), Money.ofKronor(4_000), Money.ofKronor(20_000));
        assertEquals(List.of(Money.ofKronor(18_000), Money.ofKronor(4_000), Money.ofKronor(18_000)), EqualShare.of(Money.ofKronor(40_000), asked));
        assertEquals(asked, EqualShare.of(Money.ofKronor(90_000), asked), "there is enough");
        assertEquals(List.of(Money.ofKronor(33), Money.ofKronor(33), Money.ofKronor(34)), EqualShare.of(Money.ofKronor(100), asked).stream()
                .sorted().toList(), "whole kronor, none more than there are");
        assertEquals(List.of(Money.ZERO, Money.ZERO, Money.ZERO), EqualShare.of(Money.ofKronor(-1), asked));
        assertEquals(List.of(), EqualShare.of(Money.ofKronor(10), List.of()));
    }

    @Test
    void versionMark_comesBackAsItWentOut() {
        String variant = Ids.next();
        VersionMark mark = new VersionMark(variant, Map.of(AllocationField.AMOUNT, 3L, AllocationField.REASONS, 12L));
        assertEquals(variant + ".o0.a3.r12.g0", mark.text());
        assertEquals(Optional.of(mark), VersionMark.read(" " + mark.text() + " "));
        for (String wrong : List.of("", "3", mark.text() + "x", mark.text().replace(".a3", ""), "o0.a3.r12.g0")) {
            assertEquals(Optional.empty(), VersionMark.read(wrong), wrong);
        }
        assertEquals(Optional.empty(), VersionMark.read(null));
    }

    @Test
    void variant_needsAName_andIsToldApartWithoutCapitals() {
        Matter matter = Matter.open(MatterKind.ROUND, "board", "call", "Föreningsbidrag 2026", Given.NOON);
        AllocationVariant variant = new AllocationVariant(matter, "  Förslag A ", "", null, Given.ASTRID, Given.NOON);
        assertEquals("Förslag A", variant.name());
        assertEquals(AllocationVariant.key("FÖRSLAG a"), variant.nameKey());
        assertEquals(Optional.empty(), variant.ground());
        for (String wrong : List.of("", "   ", "x".repeat(81), "en\nrad")) {
            assertEquals("case.allocation.name", code(() -> variant.describe(wrong, null)), wrong);
        }
        assertEquals("case.allocation.name", code(() -> variant.describe(null, null)));
        assertEquals("Förslag A", variant.name(), "what is refused changes nothing");
        variant.choose(Given.BO, Given.NOON);
        assertTrue(variant.isChosen());
        assertEquals(Optional.of(Given.BO), variant.chosenBy());
        variant.setAside();
        assertFalse(variant.isChosen());
        assertEquals(Optional.empty(), variant.chosenBy());
    }
}
