package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/** The rules of draws and of looking into what was drawn. */
class AuditRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String SOURCE = "OMXS30, stängningskursen, på börsens webbplats";

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).violations().get(0).code();
    }

    private static AuditDraw draw() {
        return AuditDraw.announce("board", 2026, 50, SOURCE, DAY, TODAY, "chief", NOW);
    }

    @Test
    void aPublicDraw_waitsForAFigureThatNobodyCanKnow() {
        assertEquals("audit.year", code(() -> AuditDraw.announce("board", 2027, 50, SOURCE, DAY, TODAY, "chief", NOW)));
        assertEquals("audit.source", code(() -> AuditDraw.announce("board", 2026, 50, "OMX", DAY, TODAY, "chief", NOW)));
        assertEquals("audit.personal", code(() -> AuditDraw.announce("board", 2026, 50, "Kalles nummer 811228-9874", DAY, TODAY, "chief", NOW)));
        for (LocalDate wrong : new LocalDate[] {null, TODAY, TODAY.minusDays(1), TODAY.plusDays(AuditDraw.MOST_DAYS + 1)}) {
            assertEquals("audit.day", code(() -> AuditDraw.announce("board", 2026, 50, SOURCE, wrong, TODAY, "chief", NOW)));
        }
        AuditDraw draw = draw();
        assertFalse(draw.drawn(new AuditLine(draw.id(), "grant", "line")), "nothing is drawn before there is a seed");
        assertEquals("audit.early", code(() -> draw.draw("2 513,44", "2 513,44", DAY.minusDays(1), "chief", NOW)));
        assertEquals("audit.figure.again", code(() -> draw.draw("2 513,44", "2 513,45", DAY, "chief", NOW)));
        assertEquals("audit.figure.again", code(() -> draw.draw("2 513,44", null, DAY, "chief", NOW)));
        assertNull(draw.seed(), "a slip draws nothing");
        draw.draw("2 513,44", "2513.44", DAY, "chief", NOW);
        assertEquals("2026-12-01:251344", draw.seed());
        assertTrue(draw.drawn(new AuditLine(draw.id(), "grant", "line00")));
        assertFalse(draw.drawn(new AuditLine(draw.id(), "grant", "line01")));
        assertEquals("audit.drawn", code(() -> draw.draw("2 513,99", "2 513,99", DAY, "chief", NOW)), "a draw is held once");
    }

    @Test
    void aDraw_isCalledOffOnlyWhileNobodyCanKnowItsFigure() {
        AuditDraw late = draw();
        assertEquals("audit.cancel.late", code(() -> late.cancel("Fel år blev valt.", DAY)));
        AuditDraw draw = draw();
        assertEquals("audit.reason", code(() -> draw.cancel("Fel", TODAY)));
        draw.cancel("Fel år blev valt.", DAY.minusDays(1));
        assertEquals(AuditDraw.State.CANCELLED, draw.state());
        assertEquals("audit.drawn", code(() -> draw.draw("2 513,44", "2 513,44", DAY, "chief", NOW)));
    }

    @Test
    void aDrawInside_isMadeAtOnce_andHasNothingPublic() {
        AuditDraw draw = AuditDraw.inside("board", 2026, 50, "0123456789abcdef", "chief", NOW);
        assertEquals(AuditDraw.State.DRAWN, draw.state());
        assertNull(draw.publicId());
        assertNull(draw.seedSource());
        AuditDraw all = AuditDraw.inside("board", 2026, AuditRule.EVERYTHING, "0123456789abcdef", "chief", NOW);
        assertTrue(List.of("a", "b", "c").stream().allMatch(key -> all.drawn(new AuditLine(all.id(), "grant", key))));
    }

    @Test
    void states_followTheirTable() {
        Map<AuditState, Set<AuditState>> expected = Map.of(AuditState.WAITING, EnumSet.of(AuditState.TAKEN),
                AuditState.TAKEN, EnumSet.of(AuditState.ASKED, AuditState.CLOSED), AuditState.ASKED, EnumSet.of(AuditState.ASKED, AuditState.CLOSED),
                AuditState.CLOSED, EnumSet.noneOf(AuditState.class));
        for (AuditState from : AuditState.values()) {
            for (AuditState to : AuditState.values()) {
                assertEquals(expected.get(from).contains(to), from.mayBecome(to), from + " → " + to);
            }
        }
    }

    private static AuditReview review() {
        return new AuditReview(draw(), Given.grant(1_800_000), NOW);
    }

    @Test
    void aReview_isTakenByWhoeverHasNothingToDoWithTheCase() {
        AuditReview review = review();
        assertEquals("audit.take.handled", code(() -> review.take("officer", Set.of("officer", "delegate"), false, NOW)));
        assertEquals("audit.take.handled", code(() -> review.take("delegate", Set.of("officer", "delegate"), false, NOW)));
        assertEquals("audit.take.tied", code(() -> review.take("other", Set.of("officer"), true, NOW)));
        assertEquals(AuditState.WAITING, review.state());
        review.take("other", Set.of("officer"), false, NOW);
        assertEquals(AuditState.TAKEN, review.state());
        assertEquals("audit.take.own", code(() -> review.take("other", Set.of(), false, NOW)));
        assertEquals("audit.not-yours", code(() -> review.ask(EnumSet.of(AuditAsk.VISIT), "Vi vill hälsa på.", DAY, "third", TODAY, NOW)));
        review.ask(EnumSet.of(AuditAsk.VISIT), "Vi vill hälsa på.", DAY, "other", TODAY, NOW);
        review.take("third", Set.of("officer"), false, NOW);
        assertEquals(AuditState.ASKED, review.state(), "what was asked stands when a colleague takes over");
        assertEquals("audit.not-yours", code(() -> review.close(AuditFinding.IN_ORDER, "Allt stämmer.", "other", NOW)));
        review.close(AuditFinding.IN_ORDER, "Allt stämmer.", "third", NOW);
        assertEquals("audit.closed", code(() -> review.take("fourth", Set.of(), false, NOW)));
        assertEquals("audit.closed", code(() -> review.close(AuditFinding.BREACH, "Nej, förresten.", "third", NOW)));
    }

    @Test
    void asking_saysWhatByWhen_andConcluding_saysWhat() {
        AuditReview review = review();
        review.take("other", Set.of(), false, NOW);
        assertEquals("audit.ask.what", code(() -> review.ask(Set.of(), "Skicka kvitton.", DAY, "other", TODAY, NOW)));
        assertEquals("audit.text", code(() -> review.ask(EnumSet.of(AuditAsk.RECEIPTS), " ", DAY, "other", TODAY, NOW)));
        assertEquals("audit.due", code(() -> review.ask(EnumSet.of(AuditAsk.RECEIPTS), "Skicka kvitton.", TODAY, "other", TODAY, NOW)));
        assertEquals("audit.due", code(() -> review.ask(EnumSet.of(AuditAsk.RECEIPTS), "Skicka kvitton.", null, "other", TODAY, NOW)));
        review.ask(EnumSet.of(AuditAsk.ACCOUNTS, AuditAsk.RECEIPTS), "Skicka kvitton.", DAY, "other", TODAY, NOW);
        assertEquals(EnumSet.of(AuditAsk.RECEIPTS, AuditAsk.ACCOUNTS), review.asked());
        assertFalse(review.overdue(DAY));
        assertTrue(review.overdue(DAY.plusDays(1)));
        review.ask(EnumSet.of(AuditAsk.RECEIPTS), "Skicka kvitton, ni får mer tid.", DAY.plusDays(9), "other", TODAY, NOW);
        assertEquals(DAY.plusDays(9), review.due());
        assertEquals("audit.finding", code(() -> review.close(null, "Allt stämmer.", "other", NOW)));
        assertEquals("audit.text", code(() -> review.close(AuditFinding.IN_ORDER, "Ok", "other", NOW)));
    }

    @ParameterizedTest
    @CsvSource({"0, percent", "1, internalPercent", "2, replyDays", "3, months", "4, boardChanges", "5, accountChanges", "6, sameAfterDays"})
    void aRule_saysEveryFigureThatIsWrong(int place, String field) {
        int[] figures = {10, 10, 21, 12, 4, 2, 180};
        figures[place] = 0;
        assertEquals(field, wrong(figures, TODAY).get(0).field());
        figures[place] = 1_000;
        assertEquals(field, wrong(figures, TODAY).get(0).field());
        figures[place] = 1;
        assertEquals(List.of("from"), wrong(figures, TODAY.minusDays(1)).stream().map(Violation::field).toList());
    }

    private static List<Violation> wrong(int[] figures, LocalDate from) {
        return assertThrows(BusinessException.class, () -> AuditRule.from(Ids.next(), new AuditRule.Figures(figures[0], figures[1], figures[2], figures[3],
                figures[4], figures[5], Money.ofKronor(20_000), figures[6]), from, TODAY)).violations();
    }
}
