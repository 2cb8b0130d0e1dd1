package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.AnswerConflict;
import org.samstod.applications.AnswerKeepers;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.SaveAnswer;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.YearSum;
import org.samstod.forms.BudgetLine;
import org.samstod.grants.FinalReportReviewService.Show;
import org.samstod.grants.FinalReportReviewService.Verdict;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.publications.OutcomeService;
import org.samstod.publications.OutcomeView;
import org.samstod.publications.PublicationService;
import org.samstod.publications.PublishDecision;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** From a paid grant to a reviewed report and what residents see of it, in the server and its database. */
class FinalReportsIT extends CaseTestBase {

    private static final long GRANTED = 18_000;
    private static final PageRequest FIRST = PageRequest.first(50);

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    GrantService grants;

    @Inject
    FinalReportService reports;

    @Inject
    FinalReportReviewService reviewing;

    @Inject
    FinalReportReminderService reminders;

    @Inject
    GrantChangeService changes;

    @Inject
    GrantChangeDecisionService deciding;

    @Inject
    FrameUseService frameUse;

    @Inject
    AnswerKeepers writing;

    @Inject
    AttachmentService attachments;

    @Inject
    PublicationService publications;

    @Inject
    OutcomeService outcomes;

    private String board;
    private Actor officer;
    private Actor delegate;
    private Actor member;
    private String caseId;
    private String grant;

    @BeforeEach
    void told() {
        board = board("OWN");
        String call = call(board, false, PublicationLevel.OPEN);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        member = member("FIKTIV Ljuset", board);
        as(staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board), () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000),
                "Delegationsordningen, punkt 6.1 a", "Nämnden § 7", clock.today(), null)));
        caseId = received(member, call, "Läxhjälp för alla", GRANTED, 3);
        proposed(officer, caseId);
        String letter = as(delegate, () -> decisions.preview(command(null))).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(command(letter))));
        grant = as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
    }

    private DecideCase command(String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, Outcome.GRANTED, List.of(new YearSum(clock.today().getYear(), Money.ofKronor(GRANTED))),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    /** The first money has arrived; GrantsIT walks there. */
    private void paid() {
        sql("update grants set grant_state = 'RUNNING' where id = ?", grant);
    }

    private void due(LocalDate day) {
        sql("update grants set report_due = ? where id = ?", java.sql.Date.valueOf(day), grant);
    }

    private FinalReportView view() {
        return as(member, () -> reports.report(grant));
    }

    private FinalReportReview seen() {
        return as(officer, () -> reviewing.report(grant, Texts.SWEDISH));
    }

    private void write(String question, String text) {
        FinalReportView view = view();
        as(member, () -> writing.save(new SaveAnswer("final-report:" + view.id(), question, text, view.answer(question).version(), null)));
    }

    private FileView receipt(String name) {
        String id = view().id();
        return as(member, () -> writing.add("final-report:" + id, "receipt.line-1",
                List.of(new Incoming(name, new ByteArrayInputStream("Kvitto 17 000 kr".getBytes(StandardCharsets.UTF_8))))));
    }

    private String submit() {
        Map<String, Long> versions = view().answers().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().version()));
        return as(member, () -> reports.submit(grant, versions));
    }

    private List<String> list(Show show) {
        return as(officer, () -> reviewing.list(show, FIRST)).rows().stream().map(FinalReportLine::grantId).toList();
    }

    private void review(String finding, String note) {
        FinalReportReview seen = seen();
        List<Verdict> verdicts = seen.checks().stream().map(one -> new Verdict(one.code(), finding, note)).toList();
        as(officer, () -> reviewing.review(grant, seen.version(), verdicts, "Pengarna har gått till det de skulle."));
    }

    @Test
    void aReport_isWritten_sentIn_completed_reviewed_andThenShown() {
        FinalReportView view = view();
        assertEquals("EXPECTED", view.state());
        assertEquals(List.of("Hyra och fika"), view.money().lines().stream().map(FinalReportMoney.Line::what).toList(), "the budget of the application");
        assertTrue(view.money().lines().get(0).sampled());
        assertFalse(view.begun());
        write("report.done", "Vi läste läxor på torsdagar.");
        assertEquals("final-report.early", code(this::submit), "no money, no report");
        paid();
        assertEquals(List.of(grant), list(Show.ALL));

        // Written answer by answer; a stranger sees nothing, and two that write see each other.
        Actor stranger = member("FIKTIV Andra", board);
        assertThrows(Denied.class, () -> as(stranger, () -> reports.report(grant)));
        String id = view.id();
        assertThrows(Denied.class, () -> as(stranger, () -> writing.answers("final-report:" + id)));
        assertThrows(NotFound.class, () -> as(member, () -> writing.answers("nothing:" + id)));
        assertThrows(AnswerConflict.class, () -> as(member, () -> writing.save(new SaveAnswer("final-report:" + id, "report.done", "Annat", 0, null))));
        assertThrows(BusinessException.class, () -> as(member, () -> writing.save(new SaveAnswer("final-report:" + id, "no.such", "x", 0, null))));
        write("report.learned", "Att börja med fika.");
        write("participants.age-0-12", "41");
        write("participants.age-13-25", "3");
        write("arena", "school,online");
        write("outcome.line-1", "12 000");
        write("report.true", "yes");
        BusinessException missing = assertThrows(BusinessException.class, this::submit);
        assertEquals(List.of("receipt.line-1:form.required.files", "why.line-1:final-report.why"),
                missing.violations().stream().map(one -> one.field() + ":" + one.code()).sorted().toList());
        write("why.line-1", "Vi fick lokalen billigare.");
        FileView kept = receipt("kvitto.txt");
        assertThrows(Denied.class, () -> as(officer, () -> attachments.read(kept.id())), "the association's own until it is sent in");
        assertNull(seen().answers());
        assertEquals("final-report.changed", code(() -> as(member, () -> reports.submit(grant, Map.of()))));
        String number = submit();
        assertEquals(number, view().receptionNumber());
        assertEquals("REPORTED", as(officer, () -> grants.grant(grant, Texts.SWEDISH)).state());
        assertEquals("final-report.closed", code(() -> write("report.done", "Mer")));
        assertEquals("grant.step.report", code(() -> as(officer, () -> grants.step(grant, as(officer, () -> grants.grant(grant, Texts.SWEDISH)).version(), "REVIEWED"))));
        assertEquals(List.of(grant), list(Show.COME));
        FinalReportReview seen = seen();
        assertEquals(Money.ofKronor(6_000), seen.money().unused());
        assertTrue(as(officer, () -> attachments.read(seen.answers().sections().stream().flatMap(one -> one.lines().stream())
                .filter(one -> one.code().equals("receipt.line-1")).findFirst().orElseThrow().files().get(0).id())) != null);
        Actor elsewhere = staff("Folke Främling", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(elsewhere, () -> reviewing.report(grant, Texts.SWEDISH)));
        assertEquals(0, as(elsewhere, () -> reviewing.list(Show.ALL, FIRST)).total());

        // Completed once: a late completion is a late report.
        as(officer, () -> reviewing.askCompletion(grant, seen.version(), "Skriv mer om vad ni lärde er.", clock.today().plusDays(10)));
        assertEquals("COMPLETING", view().state());
        assertEquals(1, as(member, () -> reports.waiting(member.associationId())).size());
        sql("update final_reports set completion_due = ? where grant_id = ?", java.sql.Date.valueOf(clock.today().minusDays(1)), grant);
        assertEquals(List.of(grant), list(Show.OVERDUE));
        write("report.learned", "Att börja med fika, och att hålla tiden.");
        submit();
        assertEquals(2, seen().sent().size());
        assertEquals(List.of("ANSWERED"), view().requests().stream().map(FinalReportRequest::state).toList());

        // Nothing is public before the review; then it is, without small numbers; lowered it is gone at once.
        String publicId = as(Actor.SYSTEM, () -> publications.publishDecision(new PublishDecision(caseId, member.associationId(), PublicationLevel.OPEN, board,
                slug(), null, "FIKTIV Ljuset", null, "Läxhjälp för alla", "Vi läser läxor.", "granted", 1_800_000, 1_800_000, clock.today(), null, "activity",
                "children-youth", "promotive", "youth", null, null, clock.today().getYear()))).orElseThrow();
        assertTrue(outcomes.outcome(publicId).isEmpty());
        assertEquals("final-report.check.missing", code(() -> review(null, null)));
        assertEquals("final-report.check.note", code(() -> review("NO", " ")));
        review("YES", null);
        assertEquals("REVIEWED", view().state());
        assertEquals("REVIEWED", as(officer, () -> grants.grant(grant, Texts.SWEDISH)).state());
        assertEquals(List.of(), list(Show.ALL));
        OutcomeView outcome = outcomes.outcome(publicId).orElseThrow();
        assertEquals("Att börja med fika, och att hålla tiden.", outcome.learned());
        assertNull(outcome.total());
        assertEquals(42, outcome.atLeast());
        assertTrue(outcome.ages().get(1).few());
        assertEquals(List.of("Skolan", "På nätet"), outcome.places().stream().map(OutcomeView.Count::labelSv).toList());
        as(officer, () -> publications.lowerCase(caseId, PublicationLevel.LIMITED));
        assertTrue(outcomes.outcome(publicId).isEmpty());
    }

    private String slug() {
        return as(Actor.SYSTEM, () -> districts.board(board)).slug();
    }

    @Test
    void dueDates_remind_areMovedOnRequest_andPaperComesBesideThePortal() {
        paid();
        LocalDate today = clock.today();
        due(today.plusDays(20));
        as(Actor.SYSTEM, () -> reminders.remind());
        int before = inbox();
        due(today.plusDays(14));
        as(Actor.SYSTEM, () -> reminders.remind());
        as(Actor.SYSTEM, () -> reminders.remind());
        assertEquals(before + 1, inbox(), "told once");
        due(today.plusDays(1));
        as(Actor.SYSTEM, () -> reminders.remind());
        assertEquals(before + 2, inbox());
        due(today.minusDays(1));
        as(Actor.SYSTEM, () -> reminders.remind());
        assertEquals(before + 2, inbox());
        assertTrue(view().overdue());
        assertEquals(1, as(officer, () -> reviewing.list(Show.OVERDUE, FIRST)).overdue());

        assertEquals("final-report.extension.day", code(() -> as(member, () -> reports.askTime(grant, today, "Revisorn är sjuk."))));
        as(member, () -> reports.askTime(grant, today.plusDays(30), "Revisorn är sjuk."));
        assertEquals("final-report.extension.waits", code(() -> as(member, () -> reports.askTime(grant, today.plusDays(40), "Revisorn är sjuk."))));
        assertEquals(List.of(grant), list(Show.ASKED));
        FinalReportReview seen = seen();
        String asked = seen.extension().id();
        assertEquals("final-report.text", code(() -> as(officer, () -> reviewing.answerTime(grant, seen.version(), asked, null, ""))));
        as(officer, () -> reviewing.answerTime(grant, seen.version(), asked, today.plusDays(25), null));
        assertEquals(today.plusDays(25), view().due());
        assertFalse(view().overdue());
        assertEquals(List.of("GRANTED"), view().requests().stream().map(FinalReportRequest::state).toList());
        assertThrows(Denied.class, () -> as(delegate, () -> reviewing.review(grant, 1, List.of(), "Bra gjort.")));

        step("REPORTED");
        assertEquals("ON_PAPER", view().state());
        step("REVIEWED");
        assertEquals("REVIEWED", view().state());
    }

    @Test
    void aChange_isDecidedByWhoeverHasTheMandate_andReachesPeriodPlanAndReport_andFramesAddUp() {
        LocalDate later = clock.today().plusYears(3);
        List<BudgetLine> budget = List.of(new BudgetLine("Hyra", "10 000"), new BudgetLine("Böcker", "8 000"));
        String number = as(member, () -> changes.ask(grant, Set.of("TIME", "BUDGET"), "Vi vill hålla på ett år till.", "Lokalen blev inte klar i tid.", later, budget));
        assertFalse(number.isBlank());
        assertEquals("grant-change.waits", code(() -> as(member, () -> changes.ask(grant, Set.of("CONTENT"), "Något annat.", "Därför att.", null, List.of()))));
        String change = as(delegate, () -> deciding.waiting()).get(0).id();
        assertEquals("ROLE", as(officer, () -> deciding.change(change)).mandate());
        Actor chief = staff("Ulla Chef", Role.UNIT_HEAD, board);
        assertEquals("NO_RULE", as(chief, () -> deciding.change(change)).mandate(), "the table names delegates only");
        GrantChangeView seen = as(delegate, () -> deciding.change(change));
        assertTrue(seen.decidable());
        assertEquals("grant-change.mandate", code(() -> as(chief, () -> deciding.grant(change, seen.version(), later, null, null, "Det är rimligt."))));
        assertThrows(Denied.class, () -> as(officer, () -> deciding.refuse(change, seen.version(), "Nej, tyvärr.")));
        LocalDate payFrom = clock.today().plusDays(100);
        as(delegate, () -> deciding.grant(change, seen.version(), later, later.plusMonths(2), payFrom, "Förseningen är inte föreningens."));
        assertThrows(Conflict.class, () -> as(delegate, () -> deciding.refuse(change, seen.version(), "Nej, tyvärr.")));
        GrantView after = as(officer, () -> grants.grant(grant, Texts.SWEDISH));
        assertEquals(later, after.useTo());
        assertEquals(later.plusMonths(2), after.reportDue());
        assertTrue(after.instalments().stream().noneMatch(one -> one.dueOn() != null && one.dueOn().isBefore(payFrom)));
        assertEquals(List.of("Hyra", "Böcker"), view().money().lines().stream().map(FinalReportMoney.Line::what).toList());
        assertEquals(1, view().money().lines().stream().filter(FinalReportMoney.Line::sampled).count());
        String second = as(member, () -> {
            changes.ask(grant, Set.of("CONTENT"), "Något annat.", "Därför att.", null, List.of());
            return changes.own(grant).changes().get(0).id();
        });
        as(member, () -> changes.withdraw(second, changes.own(grant).changes().get(0).version()));
        assertEquals(List.of("WITHDRAWN", "GRANTED"), as(member, () -> changes.own(grant)).changes().stream().map(GrantChangeView::state).toList());

        FrameUseView use = as(officer, () -> frameUse.use(clock.today().getYear()));
        assertEquals(Money.ofKronor(GRANTED), use.total().committed());
        assertEquals(Money.ofKronor(GRANTED), use.total().unpaid());
        assertEquals(List.of(grant), use.unpaid().stream().map(FrameUseView.Unpaid::grantId).toList());
        assertEquals(as(officer, () -> frames.frames(board, clock.today().getYear())).get(0).drawn(), use.frames().get(0).sums().committed());
        sql("update grant_instalments set instalment_state = 'PAID', paid_on = ? where grant_id = ?", java.sql.Date.valueOf(clock.today()), grant);
        sql("update grants set grant_state = 'REPORTED' where id = ?", grant);
        FrameUseView reported = as(officer, () -> frameUse.use(clock.today().getYear()));
        assertEquals(Money.ofKronor(GRANTED), reported.total().paid());
        assertEquals(Money.ofKronor(GRANTED), reported.total().reported());
        assertEquals(List.of(), reported.unpaid());
        Actor programme = staff("Pia Program", Role.PROGRAMME_ADMINISTRATOR, board);
        assertEquals(Money.ofKronor(GRANTED), as(programme, () -> frameUse.use(clock.today().getYear())).total().committed(), "sums without names");

        // What an earlier fault left behind is shown by number, and not mended.
        assertEquals(List.of(), reported.faults());
        sql("update decision_amounts set amount_ore = amount_ore + 100 where decision_id = (select decision_id from grants where id = ?)", grant);
        FrameUseView.Fault fault = as(programme, () -> frameUse.use(clock.today().getYear())).faults().get(0);
        assertEquals(List.of("YEARS", "FRAME"), fault.kinds());
        assertEquals(as(delegate, () -> decisions.ofCase(caseId)).orElseThrow().number(), fault.number());
    }

    private int inbox() {
        return ((Number) em.createNativeQuery("select count(*) from outbox_messages where account_id = ? and template_name like 'final-report.%'")
                .setParameter(1, member.accountId()).getSingleResult()).intValue();
    }

    private void step(String next) {
        as(officer, () -> grants.step(grant, grants.grant(grant, Texts.SWEDISH).version(), next));
    }
}
