package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationReportService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.ItemView;
import org.samstod.decisions.MeetingService;
import org.samstod.decisions.MinutedElsewhere;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.MinutesView;
import org.samstod.decisions.NoticeService;
import org.samstod.decisions.PlanMeeting;
import org.samstod.decisions.ReportLine;
import org.samstod.decisions.UnminutedDay;
import org.samstod.decisions.YearSum;
import org.samstod.districts.HolidayService;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** A delegate's decision on a change of a grant, in the separate minutes, on the notice board and on the board's agenda, in the server and its database. */
class GrantChangeIT extends CaseTestBase {

    private static final long GRANTED = 18_000;
    private static final String WHY = "Lokalen blev inte klar i tid.";

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    GrantService grants;

    @Inject
    GrantChangeService changes;

    @Inject
    GrantChangeDecisionService deciding;

    @Inject
    MinutesService minutes;

    @Inject
    NoticeService notices;

    @Inject
    DelegationReportService reports;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agenda;

    @Inject
    HolidayService holidays;

    private String board;
    private Actor delegate;
    private Actor member;
    private Actor secretary;
    private String caseId;
    private String grant;

    @BeforeEach
    void told() {
        board = board("OWN");
        String call = call(board, false, PublicationLevel.OPEN);
        Actor officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        secretary = staff("Sven Sekreterare", Role.BOARD_SECRETARY, board);
        member = member("FIKTIV Ljuset", board);
        as(staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board), () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000),
                "Delegationsordningen, punkt 6.1 a", "Nämnden § 7", clock.today(), null)));
        caseId = received(member, call, "Läxhjälp för alla", GRANTED, 3);
        proposed(officer, caseId);
        String letter = as(delegate, () -> decisions.preview(command(null))).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(command(letter))));
        grant = as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
        sql("update grants set grant_state = 'RUNNING' where id = ?", grant);
    }

    private DecideCase command(String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, Outcome.GRANTED, List.of(new YearSum(clock.today().getYear(), Money.ofKronor(GRANTED))),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private String asked(String kind, LocalDate to) {
        as(member, () -> changes.ask(grant, Set.of(kind), "Vi vill göra något på ett annat sätt.", WHY, to, List.of()));
        return own().id();
    }

    private GrantChangeView own() {
        return as(member, () -> changes.own(grant)).changes().get(0);
    }

    private GrantChangeView seen(String change) {
        return as(delegate, () -> deciding.change(change));
    }

    private void refuse(String change) {
        as(delegate, () -> deciding.refuse(change, seen(change).version(), "Det ryms inte i det som beviljades."));
    }

    private String minutesOf(LocalDate day) {
        return as(secretary, () -> {
            String made = minutes.compose(day);
            minutes.approve(made, minutes.minutes(made).version());
            return made;
        });
    }

    private String meeting() {
        return as(secretary, () -> meetings.plan(new PlanMeeting("BOARD", null, clock.today(), null, null, true)));
    }

    private List<String> waiting() {
        return as(secretary, () -> reports.waiting()).stream().map(ReportLine::number).toList();
    }

    @Test
    void aDecision_standsInTheMinutesOfItsDay_andCanBeAppealedFromTheirNotice() {
        LocalDate today = clock.today();
        String granted = asked("TIME", today.plusYears(2));
        String number = own().receptionNumber();
        as(delegate, () -> deciding.grant(granted, seen(granted).version(), today.plusYears(2), today.plusYears(2).plusMonths(2), today.plusDays(40), WHY));
        assertNull(seen(granted).minutes());
        String refused = asked("CONTENT", null);
        String second = own().receptionNumber();
        refuse(refused);

        assertEquals(List.of(new UnminutedDay(today, 3)), as(secretary, () -> minutes.unminuted()));
        assertEquals(List.of(), as(staff("Siv Främling", Role.BOARD_SECRETARY, board("OWN")), () -> minutes.unminuted()));
        String made = minutesOf(today);
        assertEquals(List.of(), as(secretary, () -> minutes.unminuted()));
        MinutesView view = as(secretary, () -> minutes.minutes(made));
        assertEquals(List.of(1), view.rows().stream().map(row -> row.paragraph()).toList());
        assertEquals(List.of(2, 3), view.elsewhere().stream().map(MinutedElsewhere::paragraph).toList());
        assertEquals(List.of(number, second), view.elsewhere().stream().map(MinutedElsewhere::number).toList());
        String text = view.text().substring(view.text().indexOf(number));
        assertTrue(text.contains("längre tid att använda pengarna, senare utbetalning. Ändringen beviljas."), text);
        assertTrue(text.contains("annat innehåll. Ändringen avslås.") && text.contains("Delegationsordningen, punkt 6.1 a"), text);
        assertFalse(text.contains("FIKTIV Ljuset") || text.contains("18\u00a0000"), text);
        assertTrue(text.contains(as(delegate, () -> decisions.ofCase(caseId)).orElseThrow().ground()), "the ground of the decision that is changed");

        GrantChangeView minuted = seen(granted);
        assertEquals(2, minuted.minutesParagraph());
        assertEquals(view.label(), minuted.minutes().label());
        assertNull(minuted.minutes().lastAppealDay(), "no notice, no time to appeal");
        as(secretary, () -> notices.post(made, "Registraturen"));
        LocalDate last = as(Actor.SYSTEM, () -> holidays.calendar()).lastAppealDay(today);
        assertEquals(today, seen(granted).minutes().postedOn());
        assertEquals(last, seen(granted).minutes().lastAppealDay());
        assertEquals(Set.of(last), as(member, () -> changes.own(grant)).changes().stream().map(one -> one.minutes().lastAppealDay()).collect(Collectors.toSet()));
        long one = statements();
        refuse(asked("CONTENT", null));
        assertEquals(one, statements(), "however many there are");
    }

    private long statements() {
        return as(member, () -> {
            long before = StatementCounter.ofThisThread();
            changes.own(grant);
            return StatementCounter.ofThisThread() - before;
        });
    }

    @Test
    void decidedEarlier_andInNoMinutes_itIsEnteredInTheMinutesOfItsOwnDay() {
        minutesOf(clock.today());
        String change = asked("CONTENT", null);
        refuse(change);
        LocalDate day = clock.today().minusDays(200);
        sql("update grant_changes set decided_at = ? where id = ?", Timestamp.from(day.atTime(LocalTime.NOON).atZone(Clock.ZONE).toInstant()), change);
        assertEquals(List.of(new UnminutedDay(day, 1)), as(secretary, () -> minutes.unminuted()));
        assertEquals("minutes.empty", code(() -> minutesOf(clock.today())));
        String made = minutesOf(day);
        assertEquals(1, as(secretary, () -> minutes.minutes(made)).elsewhere().get(0).paragraph());
        assertEquals(made, seen(change).minutes().minutesId());
    }

    @Test
    void decisions_areReportedToTheBoard_andWaitAgainWhenTheItemIsTakenOff() {
        String change = asked("CONTENT", null);
        String number = own().receptionNumber();
        refuse(change);
        assertEquals(2, waiting().size(), "the grant and its change");
        String taken = as(secretary, () -> reports.put(meeting()));
        assertEquals(List.of(), waiting());
        assertEquals("meeting.report.none", code(() -> as(secretary, () -> reports.put(meeting()))));
        as(secretary, () -> meetings.removeItem(taken));
        assertEquals(number, waiting().get(1));

        String item = as(secretary, () -> reports.put(meeting()));
        ItemView view = as(secretary, () -> agenda.item(item));
        ReportLine line = view.reported().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
        assertTrue(line.said().contains("Ändringen avslås."), line.said());
        assertNull(line.applicant());
        assertNull(line.reportedOn());
        as(secretary, () -> reports.reported(item, 12));
        ReportLine told = as(secretary, () -> agenda.item(item)).reported().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
        assertEquals(clock.today(), told.reportedOn());
        assertEquals(12, told.paragraph());
        String kept = as(secretary, () -> meetings.meeting(view.meeting().id())).minutes().get(0).id();
        assertTrue(as(secretary, () -> minutes.minutes(kept)).text().contains(number), "the board's minutes name it by its number");
        refuse(asked("PARTIES", null));
        assertEquals(1, waiting().size());
    }
}
