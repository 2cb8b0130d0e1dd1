package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.cases.DemocracyWord;
import org.samstod.cases.Hand;
import org.samstod.shared.BusinessException;

class DemocracyReviewTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Hand ASTRID = new Hand("astrid", "Astrid");

    private static DemocracyFinding finding(String criterion, DemocracyWord word, DemocracyFinding before, Instant at) {
        boolean evidence = word.needsEvidence();
        return new DemocracyFinding("case", criterion, before, word, evidence ? "Hotade en granne" : "", evidence ? TODAY.minusDays(9) : null,
                evidence ? "Tingsrättens dom" : "", TODAY, ASTRID, at);
    }

    private static DemocracyHearing hearing(Instant at) {
        return new DemocracyHearing("case", "Hotade en granne", "", TODAY.plusDays(14), NOW.plus(Duration.ofDays(14)), TODAY, ASTRID, at);
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void noRemark_needsNothing_whatIsFound_needsWhatWhenAndSource() {
        finding("rights", DemocracyWord.NO_REMARK, null, NOW);
        for (DemocracyWord word : List.of(DemocracyWord.EXAMINED, DemocracyWord.DEFICIENCY)) {
            assertEquals("case.democracy.what", code(() -> new DemocracyFinding("case", "rights", null, word, " ", TODAY, "Dom", TODAY, ASTRID, NOW)));
            assertEquals("case.democracy.date", code(() -> new DemocracyFinding("case", "rights", null, word, "Hot", null, "Dom", TODAY, ASTRID, NOW)));
            assertEquals("case.democracy.date", code(() -> new DemocracyFinding("case", "rights", null, word, "Hot", TODAY.plusDays(1), "Dom", TODAY,
                    ASTRID, NOW)));
            assertEquals("case.democracy.source", code(() -> new DemocracyFinding("case", "rights", null, word, "Hot", TODAY, "", TODAY, ASTRID, NOW)));
        }
    }

    @Test
    void everyCriterionTheTrackAsksFor_needsAFinding() {
        DemocracyReview empty = new DemocracyReview(List.of(), List.of());
        assertEquals(Optional.of("democracy-missing"), empty.obstacle(List.of("rights"), NOW));
        assertEquals(Optional.empty(), empty.obstacle(List.of(), NOW), "a track that asks for none");
        assertEquals(Optional.empty(), new DemocracyReview(List.of(finding("rights", DemocracyWord.NO_REMARK, null, NOW)), List.of())
                .obstacle(List.of("rights"), NOW));
    }

    @Test
    void deficiency_isHeard_thenForTheBoard() {
        DemocracyFinding found = finding("rights", DemocracyWord.DEFICIENCY, null, NOW);
        DemocracyReview unheard = new DemocracyReview(List.of(found), List.of());
        assertTrue(unheard.isForTheBoard());
        assertEquals(Optional.of("democracy-unheard"), unheard.obstacle(List.of("rights"), NOW));
        DemocracyHearing sent = hearing(NOW.plusSeconds(60));
        DemocracyReview waiting = new DemocracyReview(List.of(found), List.of(sent));
        assertEquals(Optional.of("democracy-reply"), waiting.obstacle(List.of("rights"), NOW.plusSeconds(90)));
        assertEquals(Optional.empty(), waiting.obstacle(List.of("rights"), NOW.plus(Duration.ofDays(14))), "the due date ends the waiting");
        sent.reply("Vi har bett om ursäkt.", ASTRID, NOW.plusSeconds(120));
        assertEquals(Optional.empty(), waiting.obstacle(List.of("rights"), NOW.plusSeconds(180)));
        assertTrue(waiting.isForTheBoard(), "a reply does not take it from the board");
        assertEquals("case.democracy.replied", code(() -> sent.reply("Igen", ASTRID, NOW)));
    }

    @Test
    void whatIsExamined_isSettledBeforeAProposal_andTheSameEvidenceIsHeardOnce() {
        DemocracyFinding examined = finding("rights", DemocracyWord.EXAMINED, null, NOW);
        DemocracyHearing sent = hearing(NOW.plusSeconds(60));
        sent.reply("Svar", ASTRID, NOW.plusSeconds(90));
        assertEquals(Optional.of("democracy-examined"), new DemocracyReview(List.of(examined), List.of(sent)).obstacle(List.of(), NOW.plusSeconds(99)));
        DemocracyFinding settled = finding("rights", DemocracyWord.DEFICIENCY, examined, NOW.plusSeconds(120));
        DemocracyReview after = new DemocracyReview(List.of(examined, settled), List.of(sent));
        assertEquals(Optional.empty(), after.obstacle(List.of(), NOW.plusSeconds(130)), "the applicant was asked about this evidence");
        assertTrue(after.isForTheBoard());
        DemocracyFinding other = new DemocracyFinding("case", "rights", settled, DemocracyWord.DEFICIENCY, "Hotade två grannar", TODAY, "Ny dom", TODAY,
                ASTRID, NOW.plusSeconds(200));
        assertEquals(Optional.of("democracy-unheard"), new DemocracyReview(List.of(examined, settled, other), List.of(sent)).obstacle(List.of(),
                NOW.plusSeconds(210)), "new evidence is new");
        DemocracyFinding cleared = finding("rights", DemocracyWord.NO_REMARK, settled, NOW.plusSeconds(300));
        assertFalse(new DemocracyReview(List.of(examined, settled, cleared), List.of(sent)).isForTheBoard(), "the newest finding counts");
    }

    @Test
    void reply_afterTheDueDate_isKeptAndMarked() {
        DemocracyHearing late = hearing(NOW);
        late.reply("Sent svar", ASTRID, NOW.plus(Duration.ofDays(14)));
        assertTrue(late.isRepliedLate());
        DemocracyHearing inTime = hearing(NOW);
        inTime.reply("Svar", ASTRID, NOW.plus(Duration.ofDays(14)).minusMillis(1));
        assertFalse(inTime.isRepliedLate());
    }
}
