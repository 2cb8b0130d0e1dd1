package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.decisions.domain.SomeDecisions.AT;
import static org.samstod.decisions.domain.SomeDecisions.RULE;
import static org.samstod.decisions.domain.SomeDecisions.adoption;
import static org.samstod.decisions.domain.SomeDecisions.granted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AppealState;
import org.samstod.decisions.RecordAppeal;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

/** A court annuls a decision: when the case can be opened again, and what the decision is then. */
class AnnulmentTest {

    private static final LocalDate TODAY = Clock.dayOf(AT);
    private static final LocalDate RULED = TODAY.minusDays(30);
    private static final Annulment.By SVEN = new Annulment.By("sven", AT);

    private final DecisionRow row = granted(40_000);
    private final List<Appeal> appeals = new ArrayList<>();
    private final List<AppealStep> steps = new ArrayList<>();

    private Appeal appeal(AppealState end) {
        Appeal appeal = Appeal.received(row, RULED.minusDays(60), TODAY);
        appeals.add(appeal);
        steps.add(AppealStep.of(appeal, new RecordAppeal(RULED.minusDays(60), null, null, null, null), "sven", "Sven", AT));
        if (end != AppealState.OPEN) {
            appeal.become(end, RULED, TODAY);
            steps.add(AppealStep.of(appeal, new RecordAppeal(RULED, end.name(), "Förvaltningsrätten i Stockholm", "1234-26", null), "sven", "Sven", AT));
        }
        return appeal;
    }

    private String refused(LocalDate on) {
        return assertThrows(BusinessException.class, () -> Annulment.of(appeals, steps, on, SVEN)).code();
    }

    @Test
    void withoutARulingThatAnnuls_nothingIsOpened() {
        assertEquals("appeal.reopen.none", refused(TODAY));
        for (AppealState end : List.of(AppealState.DISMISSED, AppealState.REJECTED, AppealState.WITHDRAWN)) {
            appeal(end);
            assertEquals("appeal.reopen.none", refused(TODAY), end.name());
        }
    }

    @Test
    void whileACourtHasAnother_nothingIsOpened() {
        appeal(AppealState.ANNULLED);
        Appeal other = appeal(AppealState.OPEN);
        assertEquals("appeal.reopen.tried", refused(TODAY));
        other.become(AppealState.STAYED, RULED, TODAY);
        assertEquals("appeal.reopen.tried", refused(TODAY));
        other.become(AppealState.WITHDRAWN, RULED, TODAY);
        assertEquals(TODAY, Annulment.of(appeals, steps, TODAY, SVEN).on());
    }

    @Test
    void theDay_isNeitherBeforeTheRuling_norToCome() {
        appeal(AppealState.ANNULLED);
        assertEquals("appeal.reopen.day", refused(null));
        assertEquals("appeal.reopen.day", refused(RULED.minusDays(1)));
        assertEquals("appeal.reopen.day", refused(TODAY.plusDays(1)));
        Annulment annulment = Annulment.of(appeals, steps, RULED, SVEN);
        assertEquals("1234-26", annulment.courtNumber());
        assertEquals(AT, annulment.openedAt());
    }

    @Test
    void annulledDecision_holdsItsPlace_andIsNoDecisionAnyMore() {
        appeal(AppealState.ANNULLED);
        assertFalse(row.isAnnulled());
        assertNull(row.annulment());
        row.annulled(Annulment.of(appeals, steps, RULED, SVEN));
        assertTrue(row.isAnnulled());
        assertTrue(row.isValid(), "the money of its frames is held until another takes its place");
        assertEquals("appeal.reopen.opened", assertThrows(Conflict.class, () -> row.annulled(Annulment.of(appeals, steps, RULED, SVEN))).code());
        assertEquals("decision.annulled", assertThrows(BusinessException.class, () -> row.tell(AT, "disa")).code());
        assertEquals("decision.annulled", assertThrows(BusinessException.class, () -> row.correctReasons("Skälen som de skulle ha stått.")).code());
        DecisionRow next = DecisionRow.byDelegate(adoption(Outcome.PARTLY, 40_000, 10_000), RULE).inPlaceOf(row);
        row.superseded(next, AT);
        assertFalse(row.isValid());
        assertEquals(next.id(), row.supersededBy());
        assertEquals("decision.superseded", assertThrows(Conflict.class, () -> row.annulled(row.annulment())).code());
        assertFalse(next.isAnnulled());
    }

    @Test
    void whatIsShown_isTakenDown_andWhatWaits_isNeverShown() {
        row.tell(AT, "disa");
        PublicationOrder waiting = PublicationOrder.of(row, new SwedishCalendar());
        waiting.annulled();
        assertEquals(PublicationOrder.Status.REPLACED, waiting.status());
        PublicationOrder shown = PublicationOrder.of(row, new SwedishCalendar());
        shown.published(shown.dueOn().atStartOfDay(Clock.ZONE).toInstant());
        assertTrue(shown.shownOpenly());
        shown.annulled();
        assertEquals(PublicationOrder.Status.TAKEN_DOWN, shown.status());
        assertTrue(shown.shownOpenly(), "minutes that named the applicant go on doing so");
        shown.lower(PublicationLevel.PROTECTED, AT);
        assertEquals(PublicationOrder.Status.TAKEN_DOWN, shown.status(), "it is not counted either");
        assertFalse(shown.shownOpenly());
    }

    @ParameterizedTest
    @CsvSource({"30000,0,30000,0", "30000,20000,10000,20000", "20000,20000,0,20000", "10000,20000,0,10000"})
    void whatTheAssociationHolds_countsTowardsTheSameYear_toTheOre(long gives, long holds, long uses, long counts) {
        DecisionRow next = DecisionRow.byDelegate(adoption(Outcome.PARTLY, 90_000, gives, 5_000), RULE).inPlaceOf(row);
        Map<Integer, Money> held = Map.of(2026, Money.ofKronor(holds), 2025, Money.ofKronor(7_000));
        assertEquals(Money.ofKronor(uses), next.count(2026, Money.ofKronor(gives), held));
        assertEquals(Money.ofKronor(5_000), next.count(2027, Money.ofKronor(5_000), held), "another year is another frame");
        assertEquals(List.of(Money.ofKronor(counts), Money.ZERO), next.amounts().stream().map(DecisionAmount::counted).toList());
    }
}
