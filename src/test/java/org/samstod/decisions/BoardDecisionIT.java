package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.calls.CreateFrame;
import org.samstod.cases.CaseState;
import org.samstod.cases.Outcome;
import org.samstod.districts.HolidayService;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.SwedishCalendar;

/** A board's decision from the agenda to the appeal: carried out, brought back, told, announced, corrected, appealed. */
class BoardDecisionIT extends BoardTestBase {

    private static final String OTHER_REASONS = "Nämnden prioriterar verksamhet för barn i Solberga.";

    @Inject
    NoticeService notices;

    @Inject
    DecisionClock job;

    @Inject
    DecisionStandingService standings;

    @Inject
    AppealService appeals;

    @Inject
    DelegationService delegation;

    @Inject
    DelegationReportService reports;

    @Inject
    MeetingReminderService reminders;

    @Inject
    CaseMeetingService beside;

    @Inject
    HolidayService holidays;

    @Inject
    NotificationService notifications;

    private void at(LocalDate day) {
        clock.advanceTo(day.atTime(LocalTime.of(9, 0)).atZone(Clock.ZONE).toInstant());
    }

    private void tick() {
        as(Actor.SYSTEM, () -> job.run());
    }

    private CaseState state(String caseId) {
        return as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).state();
    }

    private DecisionView decisionOf(String caseId) {
        return as(Actor.SYSTEM, () -> decisions.ofCase(caseId)).orElseThrow();
    }

    private int tell(String item) {
        String seen = as(secretary, () -> boardLetters.letters(item)).sha256();
        return as(secretary, () -> boardLetters.tell(item, seen));
    }

    @Test
    void aRound_oneChanged_oneSplitOff_onePostponed_oneSentBack_andLettersAfterwards() {
        String plain = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String changed = proposedOf("FIKTIV Måsen", 18_000, 3);
        String split = proposedOf("FIKTIV Kajan", 10_000, 3);
        String postponed = proposedOf("FIKTIV Uttern", 15_000, 3);
        String sentBack = proposedOf("FIKTIV Lärkan", 15_000, 3);
        String meeting = meeting("BOARD", null, false);
        assertEquals(5, as(secretary, () -> agenda.candidates(meeting)).size());
        String item = item(meeting, List.of(plain, changed, split, postponed, sentBack));
        assertEquals(List.of(), as(secretary, () -> agenda.candidates(meeting)), "they stand on an agenda now");
        assertEquals("meeting.cases.gone", code(() -> item(meeting, List.of(plain))));

        LocalDate today = clock.today();
        RecordItem.Row jav = new RecordItem.Row(row(item, split).id(), 0, "DECIDED", 46, Outcome.GRANTED, Money.ofKronor(10_000), row(item, split).reasons(),
                row(item, split).legalGround(), null, "Bo Ek (M)", "Anna Alm (S) reserverar sig mot beslutet.", null);
        RecordedItem came = record(item, today, null, null, asProposed(row(item, plain), 45),
                decided(row(item, changed), 45, Outcome.GRANTED, 12_000, OTHER_REASONS), jav, put(row(item, postponed), "POSTPONED", "Kompletterande underlag."),
                put(row(item, sentBack), "SENT_BACK", "Budgeten behöver ses över."));
        assertEquals(5, came.rows());
        assertEquals(3, came.decided());
        assertEquals(0, came.odd(), odd(item).toString());

        assertEquals("PARTLY", decisionOf(changed).outcome(), "the word follows the sum");
        assertEquals(Money.ofKronor(12_000), decisionOf(changed).granted());
        assertEquals(OTHER_REASONS, decisionOf(changed).reasons());
        assertEquals(46, decisionOf(split).paragraph());
        assertEquals(List.of(CaseState.DECIDED, CaseState.PROPOSED, CaseState.IN_PREPARATION), List.of(state(plain), state(postponed), state(sentBack)));
        assertEquals(List.of(postponed), as(secretary, () -> agenda.candidates(meeting)).stream().map(one -> one.caseId()).toList(), "it can go to the next one");
        assertEquals("POSTPONED", as(officer, () -> beside.meetings(postponed)).get(0).result());
        assertEquals("Budgeten behöver ses över.", as(officer, () -> beside.meetings(sentBack)).get(0).why());
        assertEquals(Money.ofKronor(42_000), as(secretary, () -> frames.frameOf(call, today.getYear())).orElseThrow().drawn());

        BoardLetters letters = as(secretary, () -> boardLetters.letters(item));
        assertEquals(3, letters.ready());
        assertTrue(letters.letters().get(0).swedish().contains("beslutade vid sammanträdet " + today + ", § 45"), letters.letters().get(0).swedish());
        assertEquals("decision.letter.changed", code(() -> as(secretary, () -> boardLetters.tell(item, "x"))));
        assertEquals(3, tell(item));
        assertEquals("meeting.letters.none", code(() -> tell(item)));
        DecisionView told = decisionOf(plain);
        assertNotNull(told.toldAt());
        assertNull(told.publication(), "a board's decision is not published before its minutes are approved");

        String minutesId = came.minutesId();
        String text = as(secretary, () -> minutes.minutes(minutesId)).text();
        assertTrue(text.contains("Bo Ek (M)"), text);
        assertTrue(text.contains("Anna Alm (S) reserverar sig"), text);
        assertTrue(text.contains("bordläggs") && text.contains("återremitteras"), text);
        assertFalse(text.contains("FIKTIV Uttern"), "what is not decided is there by its number");
        assertEquals("notice.minutes-not-approved", code(() -> as(secretary, () -> days.post(new RecordDay(minutesId, today, "Här", null, "anslagstavlan")))));
        at(today.plusDays(6));
        as(secretary, () -> days.approve(new RecordDay(minutesId, today.plusDays(5), "Bo Ek", null, "protokollet")));
        assertEquals(new SwedishCalendar().afterWholeWorkdays(today.plusDays(5), 3), decisionOf(plain).publicationDueOn());
        as(secretary, () -> days.post(new RecordDay(minutesId, today.plusDays(6), "Registraturen", "https://stad.example/anslag/1", "anslagstavlan")));
        LocalDate last = as(Actor.SYSTEM, () -> holidays.calendar()).lastAppealDay(today.plusDays(6));
        assertEquals("POSTED", decisionOf(plain).status());
        MeetingView.MinutesOf days1 = as(secretary, () -> meetings.meeting(meeting)).minutes().get(0);
        assertEquals(last, days1.notice().lastAppealDay());
        assertEquals("https://stad.example/anslag/1", days1.officialLink());
        at(last.plusDays(1));
        tick();
        assertEquals("APPEAL_TIME_PASSED", decisionOf(changed).status());
        as(secretary, () -> minutes.confirmFinal(minutesId));
        assertEquals("FINAL", decisionOf(split).status());
    }

    @Test
    void oddThings_areStoredWithAWarning_andTheLetterWaitsForThem() {
        String over = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String bare = proposedOf("FIKTIV Måsen", 18_000, 3);
        String meeting = meeting("BOARD", null, false);
        String item = item(meeting, List.of(over, bare));
        // Far above both what was asked for and the frame of 500 000 kr; and a refusal without a word about it, under no paragraph, on a day to come.
        RecordItem.Row nothing = new RecordItem.Row(row(item, bare).id(), 0, "DECIDED", null, Outcome.REFUSED, null, null, null, null, null, null, null);
        assertEquals(1, record(item, decided(row(item, over), 7, Outcome.GRANTED, 900_000, OTHER_REASONS)).odd());
        assertEquals(1, record(item, clock.today().plusDays(40), null, null, nothing).odd());
        assertEquals(List.of("OVER_FRAME", "ABOVE_ASKED"), odd(item).get(over));
        assertEquals(List.of("REASONS_MISSING", "GROUND_MISSING", "PARAGRAPH_MISSING", "DATE_FUTURE"), odd(item).get(bare));
        assertTrue(as(secretary, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().overdrawn());
        assertEquals(1, as(secretary, () -> boardLetters.letters(item)).ready(), "too much money is a warning, not something that is missing");

        // The day was typed wrongly, and the reasons are in the minutes after all.
        RecordItem.Row filled = new RecordItem.Row(row(item, bare).id(), 1, "DECIDED", 8, Outcome.REFUSED, null, OTHER_REASONS, ground(), null, null, null, null);
        record(item, filled);
        assertEquals(List.of(), odd(item).get(bare));
        assertEquals(2, row(item, bare).history().size(), "what was recorded first stays to be read");
        assertEquals(List.of("REASONS_MISSING", "GROUND_MISSING", "PARAGRAPH_MISSING", "DATE_FUTURE"), row(item, bare).history().get(0).anomalies());
        record(item, new RecordItem.Row(row(item, over).id(), 1, "DECIDED", 7, Outcome.GRANTED, Money.ofKronor(20_000), OTHER_REASONS, ground(), null, null, null, null));
        assertEquals(List.of(), odd(item).get(over));
        assertEquals(Money.ofKronor(20_000), as(secretary, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn(), "the money follows");
        assertEquals(2, as(secretary, () -> boardLetters.letters(item)).ready());
        assertThrows(Conflict.class, () -> record(item, filled), "recorded since the page was read");
        assertEquals(2, tell(item));
        record(item, new RecordItem.Row(row(item, over).id(), 2, "DECIDED", 7, Outcome.GRANTED, Money.ofKronor(5_000), OTHER_REASONS, ground(), null, null, null, null));
        assertTrue(odd(item).get(over).contains("TOLD_OTHERWISE"), odd(item).toString());
        assertEquals(Money.ofKronor(20_000), decisionOf(over).granted(), "what was told is not changed by a record");
    }

    @Test
    void correction_fromMoneyToNone_andBack_keepsTheFrameRight() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(id));
        int year = clock.today().getYear();
        record(item, asProposed(row(item, id), 3));
        record(item, new RecordItem.Row(row(item, id).id(), 1, "DECIDED", 3, Outcome.REFUSED, null, OTHER_REASONS, ground(), null, null, null, null));
        assertEquals(Money.ZERO, as(secretary, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals("REFUSED", decisionOf(id).outcome());
        record(item, new RecordItem.Row(row(item, id).id(), 2, "DECIDED", 4, Outcome.PARTLY, Money.ofKronor(7_000), OTHER_REASONS, ground(), null, null, null, null));
        assertEquals(Money.ofKronor(7_000), as(secretary, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals(Money.ofKronor(7_000), decisionOf(id).amounts().get(0).amount());
        assertEquals(4, decisionOf(id).paragraph());

        // A part of it is for the next year: booked there, and warned about until the board has set money aside for it.
        record(item, ofTwoYears(row(item, id), 3, 3_000));
        assertEquals(List.of("NO_FRAME"), odd(item).get(id));
        assertEquals(Map.of(year, Money.ofKronor(4_000), year + 1, Money.ofKronor(3_000)), byYear(id));
        as(staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board), () -> frames.create(new CreateFrame(board, year + 1, "quick-grants", "Snabba bidrag",
                "Quick grants", Money.ofKronor(100_000), List.of(), "Nämnden § 9", LocalDate.of(year + 1, 1, 1))));
        record(item, ofTwoYears(row(item, id), 4, 3_000));
        assertEquals(List.of(), odd(item).get(id));
        assertEquals(Money.ofKronor(4_000), as(secretary, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals(Money.ofKronor(3_000), as(secretary, () -> frames.frameOf(call, year + 1)).orElseThrow().drawn());
        assertEquals(Money.ofKronor(3_000), row(item, id).decided().nextYear());
        assertEquals(Money.ofKronor(7_000), decisionOf(id).granted());
        assertEquals(Map.of(year, Money.ofKronor(4_000), year + 1, Money.ofKronor(3_000)), byYear(id));
        record(item, ofTwoYears(row(item, id), 5, 1_000));
        assertEquals(Map.of(year, Money.ofKronor(6_000), year + 1, Money.ofKronor(1_000)), byYear(id));
        assertEquals(Money.ofKronor(6_000), as(secretary, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals(Money.ofKronor(1_000), as(secretary, () -> frames.frameOf(call, year + 1)).orElseThrow().drawn());
        record(item, ofTwoYears(row(item, id), 6, 0));
        assertEquals(Map.of(year, Money.ofKronor(7_000)), byYear(id));
        assertEquals(Money.ZERO, as(secretary, () -> frames.frameOf(call, year + 1)).orElseThrow().drawn());
        record(item, ofTwoYears(row(item, id), 7, 7_000));
        assertEquals(Map.of(year + 1, Money.ofKronor(7_000)), byYear(id));
        record(item, ofTwoYears(row(item, id), 8, 2_000));
        assertEquals(Map.of(year, Money.ofKronor(5_000), year + 1, Money.ofKronor(2_000)), byYear(id));
        assertEquals(Money.ofKronor(5_000), as(secretary, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals(Money.ofKronor(2_000), as(secretary, () -> frames.frameOf(call, year + 1)).orElseThrow().drawn());
        assertEquals("meeting.row.next-year", code(() -> record(item, ofTwoYears(row(item, id), 9, 8_000))));
        assertEquals("meeting.row.decided", code(() -> record(item, put(row(item, id), "POSTPONED", "Fel infört"))));
    }

    @Test
    void told_andRecordedAgainWithAnotherSplitOfTheSameSum_orAnotherGround_isWarnedAbout() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(id));
        int year = clock.today().getYear();
        as(staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board), () -> frames.create(new CreateFrame(board, year + 1, "quick-grants", "Snabba bidrag",
                "Quick grants", Money.ofKronor(100_000), List.of(), "Nämnden § 9", LocalDate.of(year + 1, 1, 1))));
        record(item, ofTwoYears(row(item, id), 0, 3_000));
        tell(item);
        record(item, ofTwoYears(row(item, id), 1, 3_000));
        assertEquals(List.of(), odd(item).get(id), "the same again");
        record(item, ofTwoYears(row(item, id), 2, 2_000));
        assertEquals(List.of("TOLD_OTHERWISE"), odd(item).get(id));
        assertEquals(Map.of(year, Money.ofKronor(4_000), year + 1, Money.ofKronor(3_000)), byYear(id), "what was told is not changed by a record");
        record(item, new RecordItem.Row(row(item, id).id(), 3, "DECIDED", 4, Outcome.PARTLY, Money.ofKronor(7_000), OTHER_REASONS, null, null, null, null, null,
                Money.ofKronor(3_000)));
        assertEquals(List.of("GROUND_MISSING", "TOLD_OTHERWISE"), odd(item).get(id));
    }

    private Map<Integer, Money> byYear(String caseId) {
        return decisionOf(caseId).amounts().stream().collect(Collectors.toMap(YearSum::year, YearSum::amount));
    }

    private static RecordItem.Row ofTwoYears(ItemView.Row row, int seen, long nextYear) {
        return new RecordItem.Row(row.id(), seen, "DECIDED", 4, Outcome.PARTLY, Money.ofKronor(7_000), OTHER_REASONS, "local-interest", null, null, null, null,
                Money.ofKronor(nextYear));
    }

    @Test
    void decidedByADelegateMeanwhile_isRecordedWithAWarning_andChangesNothing() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        Actor delegate = staff("Disa Delegat", Role.DELEGATE, board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Punkt 6", "§ 7", clock.today(), null)));
        String item = item(meeting("BOARD", null, false), List.of(id));
        DecideView draft = as(delegate, () -> decisions.draft(id));
        DecideCase looked = new DecideCase(id, draft.caseVersion(), Outcome.GRANTED, List.of(new YearSum(draft.year(), draft.asked())), OTHER_REASONS, ground(), null, null);
        String letter = as(delegate, () -> decisions.preview(looked)).sha256();
        as(delegate, () -> decisions.decide(new DecideCase(id, draft.caseVersion(), Outcome.GRANTED, looked.amounts(), OTHER_REASONS, ground(), null, letter)));
        record(item, decided(row(item, id), 9, Outcome.REFUSED, 0, OTHER_REASONS));
        assertTrue(odd(item).get(id).contains("ALREADY_DECIDED"), odd(item).toString());
        assertEquals("GRANTED", decisionOf(id).outcome());
        assertEquals("DELEGATE", decisionOf(id).deciderRole());
        assertNull(row(item, id).decisionId());
    }

    @Test
    void committeeAndChair_areHeldAgainstTheDelegation_andReportedToTheBoard() {
        String within = proposedOf("FIKTIV Ljuset", 15_000, 3);
        String outside = proposedOf("FIKTIV Måsen", 18_000, 3);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "COMMITTEE", Money.ofKronor(16_000), "Punkt 3.1", "§ 7", clock.today(), null)));
        String item = item(meeting("COMMITTEE", "Sociala utskottet", false), List.of(within, outside));
        record(item, asProposed(row(item, within), 2), asProposed(row(item, outside), 2));
        assertEquals(List.of(), odd(item).get(within));
        assertEquals(List.of("OUTSIDE_MANDATE"), odd(item).get(outside));
        assertEquals("Punkt 3.1", decisionOf(within).delegation());
        assertTrue(as(secretary, () -> boardLetters.letters(item)).letters().get(0).swedish().contains("Sociala utskottet beslutade på nämndens vägnar"));
        String urgent = proposedOf("FIKTIV Kajan", 5_000, 3);
        String alone = item(meeting("CHAIR", "Anna Ek", false), List.of(urgent));
        record(alone, asProposed(row(alone, urgent), 1));
        assertEquals("CHAIR", decisionOf(urgent).deciderRole());

        assertEquals(List.of(), as(secretary, () -> minutes.unminuted()), "they stand in minutes of their own");
        assertEquals(3, as(secretary, () -> reports.waiting()).size());
        assertEquals("meeting.report.board", code(() -> as(secretary, () -> reports.put(meeting("COMMITTEE", "Sociala utskottet", false)))));
        String next = meeting("BOARD", null, false);
        String report = as(secretary, () -> reports.put(next));
        assertEquals(List.of(), as(secretary, () -> reports.waiting()));
        assertEquals("meeting.report.none", code(() -> as(secretary, () -> reports.put(next))));
        assertNull(item(report).reported().get(0).reportedOn());
        as(secretary, () -> reports.reported(report, 12));
        assertEquals(clock.today(), item(report).reported().get(0).reportedOn());
        assertEquals(12, item(report).reported().get(0).paragraph());
        assertEquals("meeting.item.recorded", code(() -> as(secretary, () -> meetings.removeItem(report))));
    }

    @Test
    void reportTakenOffTheAgenda_waitsAgain() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String chair = item(meeting("CHAIR", "Anna Ek", false), List.of(id));
        record(chair, asProposed(row(chair, id), 1));
        String report = as(secretary, () -> reports.put(meeting("BOARD", null, false)));
        as(secretary, () -> meetings.removeItem(report));
        assertEquals(1, as(secretary, () -> reports.waiting()).size());
        assertThrows(NotFound.class, () -> item(report));
    }

    @Test
    void limitedCase_isInMinutesAndPapersByNumberOnly_andItsJavIsNotTold() throws Exception {
        String id = proposedOf("FIKTIV Skuggan", 20_000, 2);
        String item = item(meeting("BOARD", null, false), List.of(id));
        String number = row(item, id).number();
        assertEquals(decisionlessReference(id), number);
        List<String> names = new ArrayList<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(as(secretary, () -> agenda.export(item)).content()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("1-dagordning.html") || entry.getName().endsWith(".csv")) {
                    assertFalse(content.contains("Skuggan"), content);
                    assertTrue(content.contains(number), content);
                }
            }
        }
        assertTrue(names.contains("2-publiceras-inte.html"), names.toString());
        RecordItem.Row jav = new RecordItem.Row(row(item, id).id(), 0, "DECIDED", 5, Outcome.GRANTED, Money.ofKronor(20_000), row(item, id).reasons(), ground(), null,
                "Bo Ek, kassör i FIKTIV Skuggan", null, null);
        String minutesId = record(item, jav).minutesId();
        String text = as(secretary, () -> minutes.minutes(minutesId)).text();
        assertTrue(text.contains(number), text);
        assertFalse(text.contains("Skuggan"), text);
        assertFalse(text.contains("20\u00a0000"), text);
        assertTrue(text.contains("på grund av jäv"), text);
    }

    /** Both numbers, since all cases of a round share the matter's. */
    private String decisionlessReference(String caseId) {
        var about = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId));
        return about.registerNumber() + ", " + about.receptionNumber();
    }

    @Test
    void threat_afterApproval_masksTheMinutes() {
        Actor member = member("FIKTIV Ljuset", board);
        String id = received(member, call, "Läxhjälp", 20_000, 3);
        proposed(officer, id);
        String item = item(meeting("BOARD", null, false), List.of(id));
        LocalDate today = clock.today();
        String minutesId = record(item, today, today, today, asProposed(row(item, id), 5)).minutesId();
        assertTrue(as(secretary, () -> minutes.minutes(minutesId)).text().contains("FIKTIV Ljuset"));
        as(member, () -> associations.reportThreat(member.associationId()));
        MinutesView view = as(secretary, () -> minutes.minutes(minutesId));
        assertTrue(view.masked());
        assertFalse(view.text().contains("FIKTIV Ljuset"), view.text());
    }

    @Test
    void ownMeeting_hasAttendanceAndMinutes_andStartsFromTheLastOne() {
        String first = meeting("BOARD", null, true);
        as(secretary, () -> meetings.addPerson(first, new MeetingView.Person(null, "Anna Ek", "MEMBER", "PRESENT", "CHAIR", null)));
        as(secretary, () -> meetings.addPerson(first, new MeetingView.Person(null, "Bo Alm", "SUBSTITUTE", "SERVED", "APPROVER", "för Cia Lind")));
        as(secretary, () -> meetings.addPerson(first, new MeetingView.Person(null, "Cia Lind", "MEMBER", "ABSENT", "NONE", null)));
        assertEquals("meeting.person.served", code(() -> as(secretary, () -> meetings.addPerson(first, new MeetingView.Person(null, "Dan", "MEMBER", "SERVED", "NONE", null)))));
        String other = as(secretary, () -> meetings.addItem(first, "Budget", "Nämnden tar del av prognosen."));
        as(secretary, () -> meetings.recordItem(other, 3, "Nämnden tog del av prognosen."));
        String minutesId = as(secretary, () -> meetings.meeting(first)).minutes().get(0).id();
        String text = as(secretary, () -> minutes.minutes(minutesId)).text();
        assertTrue(text.contains("Anna Ek, ledamot, ordförande"), text);
        assertTrue(text.contains("Bo Alm, ersättare, tjänstgörande, justerare (för Cia Lind)"), text);
        assertTrue(text.contains("Frånvarande: Cia Lind"), text);
        assertTrue(text.contains("§ 3, Budget") && text.contains("Nämnden tog del av prognosen."), text);
        String second = meeting("BOARD", null, true);
        assertEquals(List.of("ABSENT", "ABSENT", "ABSENT"), as(secretary, () -> meetings.meeting(second)).people().stream().map(MeetingView.Person::attendance).toList());
    }

    @Test
    void paragraphsApprovedAtOnce_haveMinutesOfTheirOwn() {
        String now = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String later = proposedOf("FIKTIV Måsen", 18_000, 3);
        String meeting = meeting("BOARD", null, false);
        String item = item(meeting, List.of(now, later));
        as(secretary, () -> recording.record(new RecordItem(item, clock.today(), "protokollet", true, List.of(asProposed(row(item, now), 4)), null, "Bo Ek", null,
                "Registraturen", null)));
        record(item, asProposed(row(item, later), 5));
        List<MeetingView.MinutesOf> both = as(secretary, () -> meetings.meeting(meeting)).minutes();
        assertEquals(List.of("AT_ONCE", "MEETING"), both.stream().map(MeetingView.MinutesOf::kind).toList());
        assertEquals(clock.today(), both.get(0).approvedOn());
        assertNull(both.get(1).approvedOn());
    }

    @Test
    void recordedDays_arePutRight_andTheEarlierOnesStay() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String meeting = meeting("BOARD", null, false);
        String item = item(meeting, List.of(id));
        LocalDate today = clock.today();
        String minutesId = record(item, today, today, today, asProposed(row(item, id), 5)).minutesId();
        as(secretary, () -> days.post(new RecordDay(minutesId, today.minusDays(3), "Registraturen", null, "anslagstavlan")));
        MeetingView.MinutesOf seen = as(secretary, () -> meetings.meeting(meeting)).minutes().get(0);
        assertEquals(as(Actor.SYSTEM, () -> holidays.calendar()).lastAppealDay(today.minusDays(3)), seen.notice().lastAppealDay());
        assertEquals(List.of("APPROVED", "POSTED", "POSTED"), seen.facts().stream().map(MeetingView.Fact::kind).toList());
        assertTrue(seen.facts().get(1).replaced());
        assertEquals(List.of("before-approval"), seen.facts().get(2).warnings());
        as(secretary, () -> days.takeDown(new RecordDay(minutesId, today, null, null, "anslagstavlan")));
        assertEquals(List.of("down-early"), as(secretary, () -> meetings.meeting(meeting)).minutes().get(0).facts().get(3).warnings());
    }

    @Test
    void dayOfTheNotice_putRight_letsTheAppealTimeRunAgain() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String meeting = meeting("BOARD", null, false);
        String item = item(meeting, List.of(id));
        LocalDate today = clock.today();
        String minutesId = record(item, today, today, today, asProposed(row(item, id), 5)).minutesId();
        SwedishCalendar calendar = as(Actor.SYSTEM, () -> holidays.calendar());
        at(calendar.lastAppealDay(today).plusDays(1));
        tick();
        assertEquals("APPEAL_TIME_PASSED", decisionOf(id).status());
        as(secretary, () -> days.post(new RecordDay(minutesId, today.plusDays(7), "Registraturen", null, "anslagstavlan")));
        assertEquals("POSTED", decisionOf(id).status());
        LocalDate last = calendar.lastAppealDay(today.plusDays(7));
        at(last);
        tick();
        assertEquals("decision.status.posted", code(() -> as(secretary, () -> minutes.confirmFinal(minutesId))));
        at(last.plusDays(1));
        tick();
        assertEquals("APPEAL_TIME_PASSED", decisionOf(id).status());
        as(secretary, () -> minutes.confirmFinal(minutesId));
        assertEquals("FINAL", decisionOf(id).status());
        assertTrue(appealTimePassed(id));

        // It was posted later still: what was found final is not, and payments that wait for the appeal time wait again.
        LocalDate posted = last.minusDays(3);
        as(secretary, () -> days.post(new RecordDay(minutesId, posted, "Registraturen", null, "anslagstavlan")));
        assertEquals("POSTED", decisionOf(id).status());
        assertFalse(appealTimePassed(id));
        List<MeetingView.Fact> facts = as(secretary, () -> meetings.meeting(meeting)).minutes().get(0).facts();
        assertEquals(List.of("posted-late", "final-undone"), facts.get(facts.size() - 1).warnings());
        assertEquals("decision.status.posted", code(() -> as(secretary, () -> minutes.confirmFinal(minutesId))));
        at(calendar.lastAppealDay(posted).plusDays(1));
        tick();
        as(secretary, () -> minutes.confirmFinal(minutesId));
        assertEquals("FINAL", decisionOf(id).status());
    }

    private boolean appealTimePassed(String caseId) {
        String id = decisionOf(caseId).id();
        return as(secretary, () -> standings.standings(List.of(id))).get(id).appealTimePassed();
    }

    @Test
    void dayOfApproval_putRight_movesWhatIsNotPublishedYet() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(id));
        LocalDate today = clock.today();
        SwedishCalendar calendar = as(Actor.SYSTEM, () -> holidays.calendar());
        String minutesId = record(item, today, today, today, asProposed(row(item, id), 5)).minutesId();
        tell(item);
        assertEquals(calendar.afterWholeWorkdays(today, 3), decisionOf(id).publicationDueOn());
        as(secretary, () -> days.approve(new RecordDay(minutesId, today.plusDays(7), "Bo Ek", null, "protokollet")));
        LocalDate due = calendar.afterWholeWorkdays(today.plusDays(7), 3);
        assertEquals(due, decisionOf(id).publicationDueOn());
        at(due.minusDays(1));
        tick();
        assertEquals("WAITING", decisionOf(id).publication());
        as(secretary, () -> days.approve(new RecordDay(minutesId, today.minusDays(7), "Bo Ek", null, "protokollet")));
        assertEquals(calendar.afterWholeWorkdays(today, 3), decisionOf(id).publicationDueOn(), "the day it was told is the later one now");
        tick();
        assertEquals("PUBLISHED", decisionOf(id).publication());
        as(secretary, () -> days.approve(new RecordDay(minutesId, today.plusDays(7), "Bo Ek", null, "protokollet")));
        assertEquals(calendar.afterWholeWorkdays(today, 3), decisionOf(id).publicationDueOn(), "it is published already");
    }

    @Test
    void appealed_isNotFinal_untilTheCourtHasSpoken() {
        String one = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String two = proposedOf("FIKTIV Måsen", 18_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(one, two));
        LocalDate today = clock.today();
        String minutesId = record(item, today, today, today, asProposed(row(item, one), 5), asProposed(row(item, two), 6)).minutesId();
        String decision = decisionOf(one).id();
        as(secretary, () -> appeals.received(decision, new RecordAppeal(today, null, "Förvaltningsrätten i Stockholm", "1234-26", null)));
        assertEquals(1, as(secretary, () -> appeals.open()).size());
        at(as(Actor.SYSTEM, () -> holidays.calendar()).lastAppealDay(today).plusDays(1));
        tick();
        as(secretary, () -> minutes.confirmFinal(minutesId));
        assertEquals(List.of("APPEAL_TIME_PASSED", "FINAL"), List.of(decisionOf(one).status(), decisionOf(two).status()));
        assertEquals("decision.final.appealed", code(() -> as(secretary, () -> minutes.confirmFinal(minutesId))));
        AppealsView.One appeal = as(secretary, () -> appeals.ofDecision(decision)).appeals().get(0);
        as(secretary, () -> appeals.record(appeal.id(), appeal.version(), new RecordAppeal(clock.today(), "STAYED", "Förvaltningsrätten i Stockholm", "1234-26", null)));
        assertThrows(Conflict.class, () -> as(secretary, () -> appeals.record(appeal.id(), appeal.version(), new RecordAppeal(clock.today(), "OPEN", null, null, null))));
        long version = as(secretary, () -> appeals.ofDecision(decision)).appeals().get(0).version();
        as(secretary, () -> appeals.record(appeal.id(), version, new RecordAppeal(clock.today(), "REJECTED", "Förvaltningsrätten i Stockholm", "1234-26", "Avslag")));
        assertEquals(3, as(officer, () -> beside.appeals(one)).size());
        as(secretary, () -> minutes.confirmFinal(minutesId));
        assertEquals("FINAL", decisionOf(one).status());
    }

    @Test
    void secretary_isRemindedOnce_andTheDutyStandsOnThePage() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(id));
        LocalDate today = clock.today();
        record(item, asProposed(row(item, id), 5));
        DutyLine duty = as(secretary, () -> reminders.duties()).get(0);
        assertEquals("APPROVE", duty.duty());
        assertEquals(today.plusDays(14), duty.due());
        tick();
        long before = as(secretary, () -> notifications.unread());
        at(today.plusDays(10));
        tick();
        tick();
        assertEquals(before + 1, as(secretary, () -> notifications.unread()));
        at(today.plusDays(15));
        tick();
        assertEquals(before + 2, as(secretary, () -> notifications.unread()));
        assertTrue(as(secretary, () -> reminders.duties()).get(0).late());
    }

    @Test
    void secretaryOfAnotherBoard_andOthers_findNothing() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String meeting = meeting("BOARD", null, false);
        String item = item(meeting, List.of(id));
        Actor stranger = staff("Siv Främling", Role.BOARD_SECRETARY, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> meetings.meeting(meeting)));
        assertThrows(Denied.class, () -> as(stranger, () -> agenda.item(item)));
        assertThrows(Denied.class, () -> as(stranger, () -> agenda.export(item)));
        assertThrows(Denied.class, () -> as(officer, () -> meetings.list(org.samstod.shared.PageRequest.first(5))));
        record(item, asProposed(row(item, id), 5));
        String decision = decisionOf(id).id();
        assertThrows(Denied.class, () -> as(stranger, () -> appeals.ofDecision(decision)));
        assertThrows(Denied.class, () -> as(stranger, () -> boardLetters.letters(item)));
        Actor delegate = staff("Disa Delegat", Role.DELEGATE, board);
        assertThrows(NotFound.class, () -> as(delegate, () -> decisions.tell(decision)), "a delegate does not tell what the board decided");
        assertTrue(as(delegate, () -> decisions.frozen(decision)).isEmpty());
    }

    @Test
    void cancelledMeeting_letsItsCasesGo() {
        String id = proposedOf("FIKTIV Ljuset", 20_000, 3);
        String meeting = meeting("BOARD", null, false);
        item(meeting, List.of(id));
        as(secretary, () -> meetings.cancel(meeting, meetings.meeting(meeting).version()));
        String next = meeting("BOARD", null, false);
        assertEquals(1, as(secretary, () -> agenda.candidates(next)).size());
        assertEquals("meeting.cancelled", code(() -> item(meeting, List.of(id))));
    }
}
