package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.decisions.domain.SomeDecisions.AT;
import static org.samstod.decisions.domain.SomeDecisions.granted;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

class PublicationOrderTest {

    private static final SwedishCalendar CALENDAR = new SwedishCalendar();

    private static PublicationOrder told(PublicationLevel level) {
        DecisionRow row = granted(10);
        row.lower(level);
        row.tell(AT, Ids.next());
        return PublicationOrder.of(row, CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-06", // Monday: Tuesday, Wednesday, Thursday pass
        "2026-03-06, 2026-03-12", // Friday: Monday, Tuesday, Wednesday pass
        "2026-03-07, 2026-03-12", // Saturday, likewise
        "2026-04-01, 2026-04-09", // before Easter: Thursday, Tuesday and Wednesday pass
        "2026-12-22, 2026-12-30"})
    void dueOn_isAfterThreeWholeWorkingDays(LocalDate told, LocalDate due) {
        assertEquals(due, PublicationOrder.dueOn(told, CALENDAR));
    }

    @Test
    void published_notADayEarly() {
        PublicationOrder order = told(PublicationLevel.OPEN);
        assertThrows(BusinessException.class, () -> order.published(Instant.parse("2026-03-05T22:59:59Z")));
        order.published(Instant.parse("2026-03-05T23:00:00Z"));
        assertEquals(PublicationOrder.Status.PUBLISHED, order.status());
        assertFalse(order.due(LocalDate.of(2026, 3, 7)));
    }

    @Test
    void lower_beforeItsDay_keepsItFromBeingShown() {
        PublicationOrder order = told(PublicationLevel.OPEN);
        assertTrue(order.lower(PublicationLevel.LIMITED, AT));
        assertTrue(order.due(LocalDate.of(2026, 3, 6)));
        assertTrue(order.lower(PublicationLevel.PROTECTED, AT));
        assertEquals(PublicationOrder.Status.NOT_SHOWN, order.status());
        assertFalse(order.due(LocalDate.of(2026, 3, 6)));
        assertFalse(order.lower(PublicationLevel.PROTECTED, AT));
        assertThrows(BusinessException.class, () -> order.lower(PublicationLevel.OPEN, AT));
    }

    @Test
    void whatShowsNothing_isCountedOnce_fromItsDay() {
        PublicationOrder order = told(PublicationLevel.STATISTICS);
        assertThrows(BusinessException.class, () -> order.counted(Instant.parse("2026-03-05T22:59:59Z")));
        order.counted(Instant.parse("2026-03-05T23:00:00Z"));
        assertThrows(BusinessException.class, () -> order.counted(Instant.parse("2026-03-06T23:00:00Z")));
        PublicationOrder shown = told(PublicationLevel.LIMITED);
        assertThrows(BusinessException.class, () -> shown.counted(Instant.parse("2026-03-06T23:00:00Z")));
        shown.published(Instant.parse("2026-03-05T23:00:00Z"));
        shown.lower(PublicationLevel.PROTECTED, AT);
        assertThrows(BusinessException.class, () -> shown.counted(Instant.parse("2026-03-06T23:00:00Z")), "the public side knows it already");
    }

    @Test
    void correct_movesWhatIsNotCarriedOutYet_andNothingElse() {
        LocalDate since = LocalDate.of(2026, 3, 6);
        LocalDate later = LocalDate.of(2026, 3, 12);
        PublicationOrder waiting = told(PublicationLevel.OPEN);
        waiting.correct(since, CALENDAR);
        assertEquals(later, waiting.dueOn());
        PublicationOrder uncounted = told(PublicationLevel.STATISTICS);
        uncounted.correct(since, CALENDAR);
        assertEquals(later, uncounted.dueOn());
        uncounted.counted(Instant.parse("2026-03-12T10:00:00Z"));
        PublicationOrder published = told(PublicationLevel.OPEN);
        published.published(Instant.parse("2026-03-06T10:00:00Z"));
        PublicationOrder cut = told(PublicationLevel.OPEN);
        cut.published(Instant.parse("2026-03-06T10:00:00Z"));
        cut.lower(PublicationLevel.PROTECTED, AT);
        PublicationOrder replaced = told(PublicationLevel.OPEN);
        replaced.replaced();
        for (PublicationOrder order : new PublicationOrder[] {uncounted, published, cut, replaced}) {
            LocalDate before = order.dueOn();
            order.correct(LocalDate.of(2026, 4, 1), CALENDAR);
            assertEquals(before, order.dueOn());
        }
    }

    @Test
    void levelsOneAndZero_showNothing() {
        assertEquals(PublicationOrder.Status.NOT_SHOWN, told(PublicationLevel.STATISTICS).status());
        assertEquals(PublicationOrder.Status.NOT_SHOWN, told(PublicationLevel.PROTECTED).status());
        assertEquals(PublicationOrder.Status.WAITING, told(PublicationLevel.LIMITED).status());
    }
}
