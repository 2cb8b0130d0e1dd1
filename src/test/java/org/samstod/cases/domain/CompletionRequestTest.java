package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.cases.domain.Given.ASTRID;
import static org.samstod.cases.domain.Given.FIRST;
import static org.samstod.cases.domain.Given.NOON;
import static org.samstod.cases.domain.Given.SECOND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CompletionState;
import org.samstod.shared.BusinessException;

class CompletionRequestTest {


    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = TODAY.plusDays(14);
    /** Midnight after the due day in Stockholm. */
    private static final Instant DUE_AT = Instant.parse("2026-03-16T23:00:00Z");

    private static CompletionRequest request() {
        return CompletionRequest.open("case", FIRST, "Vi saknar årsmötesprotokollet.",
                List.of(new CompletionItem("annual-minutes", "Årsmötesprotokoll 2025, justerat")), DUE, DUE_AT, TODAY, ASTRID, NOON);
    }

    @Test
    void answer_inTime_endsIt() {
        CompletionRequest request = request();
        request.answered(SECOND, DUE_AT.minusMillis(1));
        assertEquals(CompletionState.ANSWERED, request.state());
        assertEquals(2, request.answeredByRevision().orElseThrow());
        assertFalse(request.isAnsweredLate());
    }

    @Test
    void clock_endsItAtTheEndOfTheDueDay_notBefore() {
        CompletionRequest request = request();
        assertFalse(request.lapse(DUE_AT.minusMillis(1)));
        assertTrue(request.isOpen());
        assertTrue(request.lapse(DUE_AT));
        assertEquals(CompletionState.LAPSED, request.state());
        assertFalse(request.lapse(DUE_AT.plusSeconds(1)), "ends once");
    }

    @Test
    void answer_afterTheDueDate_isRegisteredAndFlagged() {
        CompletionRequest request = request();
        assertFalse(request.isLapsedUnanswered());
        request.lapse(DUE_AT);
        assertTrue(request.isLapsedUnanswered(), "can still be answered");
        request.answered(SECOND, DUE_AT.plusSeconds(60));
        assertFalse(request.isLapsedUnanswered());
        assertEquals(CompletionState.LAPSED, request.state());
        assertTrue(request.isAnsweredLate());
        assertEquals(2, request.answeredByRevision().orElseThrow());
        assertEquals(DUE_AT, request.endedAt().orElseThrow(), "it ended at its due date all the same");
    }

    @Test
    void answer_thatCameInTime_andWasEnteredAfterTheClockEndedIt_isNotLate() {
        CompletionRequest request = request();
        request.lapse(DUE_AT);
        request.answered(SECOND, DUE_AT.minusMillis(1));
        assertFalse(request.isAnsweredLate());
        assertEquals(2, request.answeredByRevision().orElseThrow());
        assertFalse(request.isLapsedUnanswered());
    }

    @Test
    void withdrawal_endsIt_once() {
        CompletionRequest request = request();
        request.withdraw(NOON);
        assertEquals(CompletionState.WITHDRAWN, request.state());
        assertThrows(BusinessException.class, () -> request.withdraw(NOON));
        request.answered(SECOND, NOON);
        assertTrue(request.answeredByRevision().isEmpty());
    }

    @Test
    void request_needsSomethingMissing_andADayToCome() {
        List<CompletionItem> none = List.of();
        List<CompletionItem> one = List.of(new CompletionItem(null, "Budget"));
        assertEquals("items", assertThrows(BusinessException.class,
                () -> CompletionRequest.open("case", FIRST, "", none, DUE, DUE_AT, TODAY, ASTRID, NOON)).field());
        assertEquals("case.completion.due", assertThrows(BusinessException.class,
                () -> CompletionRequest.open("case", FIRST, "", one, TODAY, DUE_AT, TODAY, ASTRID, NOON)).code());
        assertEquals("dueOn", assertThrows(BusinessException.class,
                () -> CompletionRequest.open("case", FIRST, "", one, null, DUE_AT, TODAY, ASTRID, NOON)).field());
    }
}
