package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.decisions.domain.SomeDecisions.AT;
import static org.samstod.decisions.domain.SomeDecisions.BOARD;
import static org.samstod.decisions.domain.SomeDecisions.granted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;
import org.samstod.shared.SwedishCalendar;

class MinutesAndNoticeTest {

    private static final SwedishCalendar CALENDAR = new SwedishCalendar();

    private static Minutes approved(Instant at) {
        Minutes minutes = Minutes.compose(BOARD, 1, LocalDate.of(2026, 3, 2), List.of(granted(10)), at, Ids.next());
        minutes.approve("Protokoll", at, Ids.next(), "Sara Sekreterare");
        return minutes;
    }

    @Test
    void compose_givesEachDecisionAParagraph() {
        DecisionRow first = granted(10);
        DecisionRow second = granted(20);
        Minutes minutes = Minutes.compose(BOARD, 12, LocalDate.of(2026, 3, 2), List.of(first, second), AT, Ids.next());
        assertEquals("12/2026", minutes.label());
        assertEquals(List.of(1, 2), List.of(first.minutesParagraph(), second.minutesParagraph()));
        assertEquals(minutes.id(), second.minutesId());
        assertEquals(DecisionStatus.IN_MINUTES, first.status());
        assertFalse(minutes.approved());
    }

    @Test
    void compose_withoutDecisions_orTwice_isRefused() {
        assertThrows(BusinessException.class, () -> Minutes.compose(BOARD, 1, LocalDate.of(2026, 3, 2), List.of(), AT, Ids.next()));
        DecisionRow row = granted(10);
        Minutes.compose(BOARD, 1, LocalDate.of(2026, 3, 2), List.of(row), AT, Ids.next());
        assertThrows(Conflict.class, () -> Minutes.compose(BOARD, 2, LocalDate.of(2026, 3, 2), List.of(row), AT, Ids.next()));
    }

    @Test
    void approve_freezesOnce() {
        Minutes minutes = approved(AT);
        assertEquals("Protokoll", minutes.content());
        assertEquals(Letter.sha256("Protokoll"), minutes.sha256());
        assertThrows(Conflict.class, () -> minutes.approve("Annat", AT, Ids.next(), "B"));
    }

    @Test
    void post_needsApprovedMinutesAndAPlace() {
        Minutes minutes = Minutes.compose(BOARD, 1, LocalDate.of(2026, 3, 2), List.of(granted(10)), AT, Ids.next());
        assertEquals("notice.minutes-not-approved",
                assertThrows(BusinessException.class, () -> Notice.post(minutes, "Förvaltningen", CALENDAR, AT, Ids.next())).code());
        assertEquals("notice.kept-at.missing",
                assertThrows(BusinessException.class, () -> Notice.post(approved(AT), " ", CALENDAR, AT, Ids.next())).code());
    }

    @Test
    void post_threeWeeksAfterTheDayOfPosting_inStockholm() {
        Notice notice = Notice.post(approved(AT), "Förvaltningen", CALENDAR, Instant.parse("2026-04-09T22:30:00Z"), Ids.next());
        assertEquals(LocalDate.of(2026, 4, 10), notice.postedOn());
        // 2026-05-01 is May Day and a Friday; the next working day is Monday 4 May.
        assertEquals(LocalDate.of(2026, 5, 4), notice.lastAppealDay());
        assertEquals(LocalDate.of(2026, 5, 5), notice.takeDownFrom());
        assertFalse(notice.appealTimePassed(LocalDate.of(2026, 5, 4)));
        assertTrue(notice.appealTimePassed(LocalDate.of(2026, 5, 5)));
        assertEquals("decision.status.posted", assertThrows(Conflict.class, () -> notice.requireAppealTimePassed(LocalDate.of(2026, 5, 4))).code());
        notice.requireAppealTimePassed(LocalDate.of(2026, 5, 5));
    }

    @Test
    void correctedDay_letsTheAppealTimeRunAgain() {
        DecisionRow row = granted(10);
        row.enter(Ids.next(), 1);
        row.posted();
        Notice notice = Notice.post(approved(AT), "Förvaltningen", CALENDAR, AT, Ids.next());
        LocalDate today = LocalDate.of(2026, 3, 24);
        row.noticeCorrected(notice, today);
        row.appealTimePassed();
        row.noticeCorrected(notice, today);
        assertEquals(DecisionStatus.APPEAL_TIME_PASSED, row.status(), "its last day is over all the same");
        notice.correct(LocalDate.of(2026, 3, 3), "Förvaltningen", null, CALENDAR);
        row.noticeCorrected(notice, today);
        assertEquals(DecisionStatus.POSTED, row.status());
    }

    @Test
    void correctedDay_undoesWhatWasFoundFinalTooEarly() {
        DecisionRow row = granted(10);
        row.enter(Ids.next(), 1);
        row.posted();
        row.appealTimePassed();
        LocalDate found = LocalDate.of(2026, 3, 24);
        row.becomeFinal(found);
        Notice notice = Notice.post(approved(AT), "Förvaltningen", CALENDAR, AT, Ids.next());
        assertFalse(row.noticeCorrected(notice, found));
        assertEquals(DecisionStatus.FINAL, row.status(), "its last day was over when it was found final");
        notice.correct(LocalDate.of(2026, 3, 3), "Förvaltningen", null, CALENDAR);
        assertTrue(row.noticeCorrected(notice, found.plusDays(40)), "nobody had looked for an appeal on the last day, long ago as it is");
        assertEquals(DecisionStatus.POSTED, row.status());
        assertNull(row.finalOn());
        assertFalse(row.noticeCorrected(notice, found.plusDays(40)));
    }

    @Test
    void takeDown_notBeforeTheDayAfter_andOnce() {
        Notice notice = Notice.post(approved(AT), "Förvaltningen", CALENDAR, AT, Ids.next());
        assertEquals(LocalDate.of(2026, 3, 23), notice.lastAppealDay());
        assertThrows(BusinessException.class, () -> notice.takeDown(LocalDate.of(2026, 3, 23)));
        assertTrue(notice.up());
        notice.takeDown(LocalDate.of(2026, 3, 24));
        assertFalse(notice.up());
        assertThrows(Conflict.class, () -> notice.takeDown(LocalDate.of(2026, 3, 25)));
    }

    @Test
    void letter_keepsItsHash() {
        Letter letter = Letter.freeze(Ids.next(), "sv", "Ni får 40 000 kr", AT);
        assertTrue(letter.intact());
        assertNotEquals(letter.sha256(), Letter.freeze(Ids.next(), "sv", "Ni får 40 001 kr", AT).sha256());
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Letter.sha256(""));
    }
}
