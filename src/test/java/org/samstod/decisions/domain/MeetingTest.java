package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.decisions.domain.SomeDecisions.AT;
import static org.samstod.decisions.domain.SomeDecisions.BOARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AppealState;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.SwedishCalendar;

class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 26);
    private static final SwedishCalendar CALENDAR = new SwedishCalendar();

    private static Meeting meeting() {
        return Meeting.plan(BOARD, MeetingBody.BOARD, "Solberga stadsdelsnämnd", DAY, "18.00", null, false, AT, Ids.next());
    }

    private static RecordedOutcome said(Outcome outcome, long kronor, String reasons) {
        return new RecordedOutcome(RowResult.DECIDED, DAY, 45, outcome, Money.ofKronor(kronor), reasons, "kl-2-1", null, null, null, null, false,
                "protokollet", Ids.next(), "Sven Sekreterare", AT);
    }

    private static final String PROPOSED = "Verksamheten når unga som saknar mötesplats.";

    private static RecordedAnomalies.Around around(boolean frame, boolean overdrawn) {
        return new RecordedAnomalies.Around(Money.ofKronor(20_000), DAY.minusDays(30), DAY.plusDays(2), Outcome.GRANTED, Money.ofKronor(20_000), PROPOSED,
                true, true, false, true, frame, overdrawn);
    }

    @Test
    void sumOfTwoYears_isPartedBetweenThem_andNeverMoreThanTheWhole() {
        RecordedOutcome whole = said(Outcome.GRANTED, 10_000, "Skäl.");
        assertEquals(java.util.Map.of(2026, Money.ofKronor(10_000)), whole.byYear(2026));
        assertEquals(java.util.Map.of(2026, Money.ofKronor(6_000), 2027, Money.ofKronor(4_000)), nextYear(whole, 4_000).byYear(2026));
        assertEquals(java.util.Map.of(2027, Money.ofKronor(10_000)), nextYear(whole, 99_000).byYear(2026));
        assertEquals(java.util.Map.of(), nextYear(whole.as(Outcome.REFUSED), 4_000).byYear(2026));
    }

    private static RecordedOutcome nextYear(RecordedOutcome one, long kronor) {
        return new RecordedOutcome(one.result(), one.heldOn(), one.paragraph(), one.outcome(), one.amount(), one.reasons(), one.groundCode(),
                one.transferredTo(), one.notPresent(), one.reservation(), one.why(), one.atOnce(), one.source(), one.byAccount(), one.byName(), one.at(),
                Money.ofKronor(kronor));
    }

    @Test
    void plan_saysEverythingThatIsMissingAtOnce() {
        BusinessException refused = assertThrows(BusinessException.class,
                () -> Meeting.plan(BOARD, null, " ", null, "sex", null, false, AT, Ids.next()));
        assertEquals(List.of("meeting.body.missing", "meeting.body-name.missing", "meeting.day.missing", "meeting.time.format"),
                refused.violations().stream().map(one -> one.code()).toList());
        assertEquals("18:00", meeting().startsAt());
    }

    @Test
    void chair_keepsNoMinutesOfAMeetingThatIsNone() {
        assertFalse(Meeting.plan(BOARD, MeetingBody.CHAIR, "Anna Ek", DAY, null, null, true, AT, Ids.next()).ownMinutes());
    }

    @Test
    void held_isNotCancelled_andCancelledTakesNothing() {
        Meeting held = meeting();
        held.held(DAY.plusDays(1));
        assertEquals(DAY.plusDays(1), held.heldOn());
        assertEquals("meeting.held", assertThrows(BusinessException.class, held::cancel).code());
        Meeting cancelled = meeting();
        cancelled.cancel();
        assertThrows(BusinessException.class, () -> MeetingItem.add(cancelled, 1, ItemKind.OTHER, "Annat", null));
        assertThrows(BusinessException.class, () -> cancelled.held(DAY));
    }

    @Test
    void row_isRecordedAgain_onlyByWhoSawTheLatest() {
        MeetingItem item = MeetingItem.add(meeting(), 1, ItemKind.CASES, "Bidrag", null);
        MeetingRow row = MeetingRow.of(item, Ids.next(), "HÄ-2026-0001", 1);
        assertEquals(1, row.record(RowResult.POSTPONED, 0));
        assertThrows(Conflict.class, () -> row.record(RowResult.DECIDED, 0));
        assertEquals(2, row.record(RowResult.DECIDED, 1));
        assertEquals("meeting.row.decided", assertThrows(BusinessException.class, () -> row.record(RowResult.POSTPONED, 2)).code());
    }

    @Test
    void recorded_asProposed_hasNothingOdd() {
        assertEquals(Set.of(), RecordedAnomalies.of(said(Outcome.GRANTED, 20_000, PROPOSED), around(true, false)));
    }

    @Test
    void recorded_oddThings_areNamed_neverRefused() {
        assertEquals(Set.of(Anomaly.OVER_FRAME), RecordedAnomalies.of(said(Outcome.GRANTED, 20_000, PROPOSED), around(true, true)));
        assertEquals(Set.of(Anomaly.NO_FRAME), RecordedAnomalies.of(said(Outcome.GRANTED, 20_000, PROPOSED), around(false, false)));
        assertEquals(Set.of(Anomaly.CHANGED_WITHOUT_REASONS), RecordedAnomalies.of(said(Outcome.PARTLY, 9_000, PROPOSED), around(true, false)));
        assertEquals(Set.of(), RecordedAnomalies.of(said(Outcome.PARTLY, 9_000, "Nämnden anser att lokalen är för dyr."), around(true, false)));
        assertEquals(Set.of(Anomaly.REASONS_MISSING), RecordedAnomalies.of(said(Outcome.REFUSED, 0, null), around(true, false)));
        assertEquals(Set.of(Anomaly.ABOVE_ASKED), RecordedAnomalies.of(said(Outcome.GRANTED, 25_000, "Nämnden vill att alla barn får plats."), around(true, false)));
        assertEquals(Set.of(Anomaly.AMOUNT_MISSING, Anomaly.CHANGED_WITHOUT_REASONS),
                RecordedAnomalies.of(said(Outcome.GRANTED, 0, PROPOSED), around(true, false)));
    }

    @Test
    void recorded_daysAndParagraphs_areWarnedAbout() {
        RecordedOutcome early = new RecordedOutcome(RowResult.DECIDED, DAY.minusDays(60), null, Outcome.GRANTED, Money.ofKronor(20_000), PROPOSED, "kl-2-1",
                null, null, null, null, false, "protokollet", Ids.next(), "S", AT);
        assertEquals(Set.of(Anomaly.PARAGRAPH_MISSING, Anomaly.DATE_BEFORE_APPLICATION), RecordedAnomalies.of(early, around(true, false)));
        RecordedOutcome later = new RecordedOutcome(RowResult.POSTPONED, DAY.plusDays(60), 3, null, null, null, null, null, "Bo Ek", null, "Mer underlag", false,
                "protokollet", Ids.next(), "S", AT);
        RecordedAnomalies.Around shared = new RecordedAnomalies.Around(Money.ofKronor(1), DAY, DAY, null, Money.ZERO, null, true, true, true, true, true, false);
        assertEquals(Set.of(Anomaly.DATE_FUTURE, Anomaly.JAV_NOT_SPLIT), RecordedAnomalies.of(later, shared));
    }

    @Test
    void recorded_withoutWhatTheLawWants_isNamed() {
        RecordedAnomalies.Around bare = new RecordedAnomalies.Around(Money.ofKronor(20_000), DAY, DAY, null, Money.ZERO, null, false, false, false, false, true, false);
        assertEquals(Set.of(Anomaly.GROUND_MISSING, Anomaly.TERMS_MISSING, Anomaly.PROPOSAL_MISSING, Anomaly.OUTSIDE_MANDATE),
                RecordedAnomalies.of(said(Outcome.GRANTED, 20_000, PROPOSED), bare));
    }

    @Test
    void outcome_followsTheSum() {
        assertEquals(Outcome.PARTLY, said(Outcome.GRANTED, 9_000, null).fitting(Money.ofKronor(20_000)).outcome());
        assertEquals(Outcome.GRANTED, said(Outcome.PARTLY, 20_000, null).fitting(Money.ofKronor(20_000)).outcome());
        assertEquals(Outcome.REFUSED, said(Outcome.REFUSED, 9_000, null).fitting(Money.ofKronor(20_000)).outcome());
        assertEquals(Money.ZERO, said(Outcome.REFUSED, 9_000, null).sum());
    }

    @Test
    void recordedDecision_mayLackWhatADelegateMustGive_andIsRecordedAnewUntilTold() {
        DecisionRow row = DecisionRow.recorded(bare(Outcome.GRANTED, 12_000), null);
        assertNull(row.reasons());
        assertEquals(Money.ofKronor(12_000), row.granted());
        row.enter(Ids.next(), 45);
        row.recordAnew(bare(Outcome.PARTLY, 5_000), null);
        assertEquals(Money.ofKronor(5_000), row.amounts().get(0).amount());
        assertEquals(DecisionStatus.IN_MINUTES, row.status(), "its life goes on");
        row.recordAnew(bare(Outcome.REFUSED, 0), null);
        assertTrue(row.amounts().isEmpty());
        row.tell(AT, Ids.next());
        assertThrows(IllegalStateException.class, () -> row.recordAnew(bare(Outcome.GRANTED, 1), null));
    }

    private static Adoption bare(Outcome outcome, long kronor) {
        List<AmountPart> parts = kronor == 0 ? List.of() : List.of(new AmountPart(null, 2026, Money.ofKronor(kronor)));
        return new Adoption(SomeDecisions.about(), org.samstod.shared.PublicationLevel.OPEN, outcome, Money.ofKronor(10_000), parts, null, null, null, null, null,
                null, new Decider(Decider.Kind.BOARD, Ids.next(), "Nämnden", "BOARD"), AT);
    }

    @Test
    void days_dutiesFollowEachOther() {
        LocalDate approval = DAY.plusDays(14);
        MinutesDays.Due first = MinutesDays.next(DAY, null, null, DAY.plusDays(3), CALENDAR).orElseThrow();
        assertEquals(new MinutesDays.Due(MinutesDays.Duty.APPROVE, approval, false, false), first);
        assertTrue(MinutesDays.next(DAY, null, null, approval.minusDays(4), CALENDAR).orElseThrow().soon());
        MinutesDays.Due late = MinutesDays.next(DAY, null, null, approval.plusDays(1), CALENDAR).orElseThrow();
        assertEquals("APPROVE.LATE", late.code());
        LocalDate approved = DAY.plusDays(7);
        assertEquals(new MinutesDays.Due(MinutesDays.Duty.POST, approved.plusDays(2), true, false),
                MinutesDays.next(DAY, approved, null, approved, CALENDAR).orElseThrow());
        Minutes minutes = Minutes.ofMeeting(meeting(), Minutes.Kind.MEETING, 1, "2026-03-26", AT, Ids.next());
        minutes.approvedOn(approved, "Protokoll", AT, Ids.next(), "Bo");
        Notice notice = Notice.recorded(minutes, approved.plusDays(1), "Registraturen", null, CALENDAR, AT, Ids.next());
        assertFalse(MinutesDays.next(DAY, approved, notice, notice.lastAppealDay(), CALENDAR).orElseThrow().soon());
        assertTrue(MinutesDays.next(DAY, approved, notice, notice.takeDownFrom(), CALENDAR).orElseThrow().soon());
        notice.takenDown(notice.takeDownFrom());
        assertEquals(Optional.empty(), MinutesDays.next(DAY, approved, notice, notice.takeDownFrom(), CALENDAR));
    }

    @Test
    void days_oddOnesAreNamed() {
        LocalDate approved = DAY.plusDays(20);
        assertEquals(List.of("approved-late"), MinutesDays.odd(MinutesFact.Kind.APPROVED, approved, DAY, null, null, approved, CALENDAR));
        assertEquals(List.of("before-meeting"), MinutesDays.odd(MinutesFact.Kind.APPROVED, DAY.minusDays(1), DAY, null, null, DAY, CALENDAR));
        assertEquals(List.of("future", "posted-late"), MinutesDays.odd(MinutesFact.Kind.POSTED, approved.plusDays(3), DAY, approved, null, approved, CALENDAR));
        assertEquals(List.of("before-approval"), MinutesDays.odd(MinutesFact.Kind.POSTED, DAY, DAY, approved, null, approved, CALENDAR));
    }

    @Test
    void notice_recordedOnAnotherDay_isCountedAnew() {
        Minutes minutes = Minutes.ofMeeting(meeting(), Minutes.Kind.MEETING, 1, "2026-03-26", AT, Ids.next());
        Notice notice = Notice.recorded(minutes, LocalDate.of(2026, 3, 2), "Registraturen", "https://stockholm.example/anslag/7", CALENDAR, AT, Ids.next());
        assertEquals(LocalDate.of(2026, 3, 23), notice.lastAppealDay());
        notice.correct(LocalDate.of(2026, 3, 13), "Registraturen", null, CALENDAR);
        assertEquals(LocalDate.of(2026, 4, 7), notice.lastAppealDay());
        assertEquals("notice.link", assertThrows(BusinessException.class,
                () -> notice.correct(DAY, "Registraturen", "javascript:alert(1)", CALENDAR)).code());
    }

    @Test
    void reminder_isSentOnce() {
        Minutes minutes = Minutes.ofMeeting(meeting(), Minutes.Kind.MEETING, 1, "2026-03-26", AT, Ids.next());
        assertTrue(minutes.remind("APPROVE.SOON"));
        assertFalse(minutes.remind("APPROVE.SOON"));
        assertTrue(minutes.remind("APPROVE.LATE"));
    }

    @Test
    void appeal_hasDatedSteps_neverInTheFuture() {
        Appeal appeal = Appeal.received(SomeDecisions.granted(10_000), DAY, DAY);
        assertThrows(BusinessException.class, () -> appeal.become(AppealState.STAYED, DAY.plusDays(1), DAY));
        assertEquals(2, appeal.become(AppealState.STAYED, DAY, DAY));
        assertFalse(appeal.state().allowsFinal());
        appeal.become(AppealState.ANNULLED, DAY, DAY);
        assertFalse(appeal.state().allowsFinal(), "what a court has set aside never becomes final");
        Appeal other = Appeal.received(SomeDecisions.granted(10_000), DAY, DAY);
        assertThrows(BusinessException.class, () -> other.become(AppealState.CHANGED, DAY, DAY), "of what is granted a court sets no sum");
        other.become(AppealState.REJECTED, DAY, DAY);
        assertTrue(other.state().allowsFinal());
    }

    @Test
    void person_servesOnlyAsSubstitute() {
        MeetingPerson person = MeetingPerson.of(Ids.next(), 1, "Bo Ek", MeetingPerson.Capacity.SUBSTITUTE, MeetingPerson.Attendance.SERVED, null, "för Anna Ek");
        assertTrue(person.decided());
        assertThrows(BusinessException.class, () -> person.change("Bo Ek", MeetingPerson.Capacity.MEMBER, MeetingPerson.Attendance.SERVED, null, null));
    }
}
