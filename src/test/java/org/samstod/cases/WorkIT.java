package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.BulkRun.Seen;
import org.samstod.cases.PreparationService.CheckEntry;
import org.samstod.cases.WorkViewService.SaveView;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** An officer's daily work: what happened since last time, several cases at once, own days and marks, saved lists. */
class WorkIT extends CaseTestBase {

    @Inject
    NewsService news;

    @Inject
    BulkService bulk;

    @Inject
    BulkRun run;

    @Inject
    WorkMarkService marks;

    @Inject
    WorkMarkJob job;

    @Inject
    WorkViewService views;

    @Inject
    CaseMessageService messages;

    @Inject
    CaseReadingService readings;

    @Inject
    NotificationService notifications;

    private String board;
    private String call;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor member;

    @BeforeEach
    void people() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        member = member("FIKTIV Ljuset", board);
    }

    private List<String> told(Actor reader) {
        return as(reader, () -> news.news(null)).cases().stream()
                .flatMap(one -> one.happened().stream().map(line -> one.line().title() + ": " + line.act())).sorted().toList();
    }

    private static BulkOrder order(BulkAct act, List<String> cases, String... officers) {
        return new BulkOrder(act, cases, List.of(officers), null, null, null, null);
    }

    private static Map<String, Seen> seen(BulkPlan plan) {
        return plan.steps().stream().filter(BulkStep::acts)
                .collect(Collectors.toMap(BulkStep::caseId, step -> new Seen(step.version(), step.to() == null ? null : step.to().accountId())));
    }

    private List<BulkStep> done(Actor actor, BulkOrder order) {
        Map<String, Seen> shown = seen(as(actor, () -> bulk.plan(order)));
        return as(actor, () -> run.run(order, shown));
    }

    @Test
    void news_areWhatOthersDidInOnesOwnCases_andForTheUnitHeadInTheBoards() {
        String mine = received(member, call, "Läxhjälp", 10_000, 3);
        String other = received(member("FIKTIV Annan", board), call, "Dans", 5_000, 3);
        claim(astrid, mine);
        claim(bo, other);
        assertEquals(List.of(), told(astrid), "one's own acts are not news");
        as(head, () -> cases.assign(other, view(head, other).version(), astrid.accountId()));
        String application = view(astrid, mine).applicationId();
        as(member, () -> messages.write(application, "När kommer beslutet?", List.of()));
        as(member, () -> applications.withdraw(application));
        assertEquals(List.of("Dans: assigned", "Läxhjälp: message", "Läxhjälp: withdrawn"), told(astrid));
        assertEquals(List.of(), told(bo), "the case is a colleague's now");
        assertEquals(List.of("Läxhjälp: message", "Läxhjälp: withdrawn"), told(head));
        assertEquals(2, as(bo, () -> news.news(null)).received().size());
        assertEquals(List.of(), told(staff("Elsa", Role.CASE_OFFICER, board("OWN"))));
    }

    @Test
    void news_ofProtectedCases_areForThoseNamedOnly_andNeverUnderJav() {
        String id = received(member, call, "Stöd", 10_000, 3);
        claim(astrid, id);
        as(head, () -> cases.lowerLevel(id, view(head, id).version(), PublicationLevel.PROTECTED));
        assertEquals(List.of("Stöd: level"), told(astrid));
        assertTrue(as(bo, () -> news.news(null)).isQuiet());
        assertTrue(as(staff("Rut", Role.REGISTRAR, board), () -> news.news(null)).isQuiet());
        as(astrid, () -> javs.declare(id, view(astrid, id).version(), true, JavGround.TRUST, "Min granne"));
        assertTrue(as(astrid, () -> news.news(null)).isQuiet());
        assertEquals(List.of("Stöd: jav-yes"), told(head));
    }

    @Test
    void news_beginWithTheLastWorkday_orTheLastVisit_butNotLongerThanAMonthAgo() {
        LocalDate today = clock.today();
        LocalDate usual = as(astrid, () -> news.news(null)).since();
        assertTrue(usual.isBefore(today) && usual.isAfter(today.minusDays(8)), usual.toString());
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        as(astrid, () -> readings.opened(id));
        sql("update case_readings set read_on = ? where account_id = ?", Date.valueOf(today.minusDays(12)), astrid.accountId());
        assertEquals(today.minusDays(12), as(astrid, () -> news.news(null)).since());
        sql("update case_readings set read_on = ? where account_id = ?", Date.valueOf(today.minusDays(90)), astrid.accountId());
        assertEquals(today.minusDays(31), as(astrid, () -> news.news(null)).since());
        assertEquals(today.minusDays(3), as(astrid, () -> news.news(today.minusDays(3))).since());
        assertEquals(today, as(astrid, () -> news.news(today.plusDays(3))).since());
    }

    @Test
    void spread_isEven_givesNobodyACaseTheyAreTiedTo_andLeavesProtectedOnesToTheHand() {
        as(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(member.accountId(), Role.CASE_OFFICER, board, null, null)));
        String tied = received(member, call, "Egen", 10_000, 3);
        Actor others = member("FIKTIV Annan", board);
        List<String> free = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            free.add(received(others, call, "Fri " + i, 5_000, 3));
        }
        String hidden = received(others, call, "Skyddad", 5_000, 1);
        BulkOrder order = order(BulkAct.SPREAD, List.of(), astrid.accountId(), bo.accountId(), member.accountId());
        BulkPlan plan = as(head, () -> bulk.plan(order));
        assertEquals(6, plan.steps().size());
        Map<String, BulkStep> steps = plan.steps().stream().collect(Collectors.toMap(BulkStep::caseId, step -> step));
        assertFalse(steps.get(tied).may().stream().anyMatch(one -> one.accountId().equals(member.accountId())));
        assertEquals("case.bulk.level", steps.get(hidden).why().get(0).code());
        assertEquals(6, as(head, () -> list.queues()).get(Queue.UNASSIGNED), "a plan does nothing");
        List<BulkStep> results = as(head, () -> run.run(order, seen(plan)));
        assertEquals(5, results.stream().filter(step -> step.kind() == BulkStep.Kind.DONE).count());
        Map<String, Long> has = as(head, () -> bulk.officers()).entrySet().stream().collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
        assertEquals(5, has.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(has.values().stream().allMatch(each -> each >= 1 && each <= 2), has.toString());
        assertFalse(view(head, tied).officer().accountId().equals(member.accountId()));
        assertNull(view(head, hidden).officer());
        assertEquals("case.assign.jav", code(() -> as(head, () -> cases.assign(tied, view(head, tied).version(), member.accountId()))));
        assertEquals("case.not-allowed.unit-head", code(() -> as(astrid, () -> bulk.plan(order))));
    }

    @Test
    void spread_onlyAmongThoseChosen_andByHandRowByRow() {
        String first = received(member, call, "Ett", 5_000, 3);
        String second = received(member, call, "Två", 5_000, 3);
        BulkOrder order = order(BulkAct.SPREAD, List.of(first, second), bo.accountId());
        BulkPlan plan = as(head, () -> bulk.plan(order));
        assertTrue(plan.steps().stream().allMatch(step -> step.to().accountId().equals(bo.accountId())));
        Map<String, Seen> chosen = Map.of(first, new Seen(plan.steps().get(0).version(), astrid.accountId()),
                second, new Seen(plan.steps().get(1).version(), bo.accountId()));
        List<BulkStep> results = as(head, () -> run.run(order, chosen));
        assertEquals(List.of("Astrid Handläggare", "Bo Handläggare"), results.stream().map(step -> step.to().name()).toList());
        assertEquals("Astrid Handläggare", view(head, first).officer().name());
        BulkPlan nobody = as(head, () -> bulk.plan(order(BulkAct.SPREAD, List.of(first))));
        assertEquals(BulkStep.Kind.SAME, nobody.steps().get(0).kind(), "somebody has it already");
    }

    @Test
    void assigning_isEachCaseByItself_andWhatSomebodyChangedMeanwhileIsToldAndCanBeDoneAgain() {
        String first = received(member, call, "Ett", 5_000, 3);
        String second = received(member, call, "Två", 5_000, 3);
        BulkOrder order = order(BulkAct.ASSIGN, List.of(first, second, "0000000000zzzzzzzzzzzzzzzz"), bo.accountId());
        BulkPlan plan = as(head, () -> bulk.plan(order));
        assertEquals(1, plan.gone());
        claim(astrid, first);
        List<BulkStep> results = as(head, () -> run.run(order, seen(plan)));
        assertEquals(List.of(BulkStep.Kind.STOPPED, BulkStep.Kind.DONE), results.stream().map(BulkStep::kind).toList());
        assertEquals("case.conflict.claimed", results.get(0).why().get(0).code());
        assertEquals("Astrid Handläggare", results.get(0).why().get(0).args().get(0));
        assertEquals(List.of(BulkStep.Kind.DONE, BulkStep.Kind.SAME), done(head, order).stream().map(BulkStep::kind).toList());
        assertEquals("Bo Handläggare", view(head, first).officer().name());
    }

    @Test
    void completion_asksEachForWhatItsOwnCheckFoundMissing() {
        String first = received(member, call, "Ett", 5_000, 3);
        String second = received(member("FIKTIV Annan", board), call, "Två", 5_000, 3);
        String third = received(member("FIKTIV Tredje", board), call, "Tre", 5_000, 3);
        claim(astrid, first);
        claim(astrid, second);
        claim(bo, third);
        String line = view(astrid, first).checks().get(1).code();
        as(astrid, () -> preparation.recordChecks(first, view(astrid, first).version(), List.of(new CheckEntry(line, Finding.MISSING, "Adressen saknas"))));
        assertTrue(as(astrid, () -> completions.proposedText(first)).startsWith("Det framgår inte att verksamheten bedrivs i stadsdelsområdet."));
        assertEquals("", as(astrid, () -> completions.proposedText(second)));
        LocalDate due = clock.today().plusDays(10);
        BulkOrder order = new BulkOrder(BulkAct.COMPLETION, List.of(first, second, third), List.of(), due, null, "Svara senast den dagen.", null);
        List<BulkStep> plan = as(astrid, () -> bulk.plan(order)).steps();
        assertEquals(List.of(BulkStep.Kind.DO, BulkStep.Kind.STOPPED, BulkStep.Kind.STOPPED), plan.stream().map(BulkStep::kind).toList());
        assertTrue(plan.get(0).items().get(0).endsWith(": Adressen saknas"));
        assertEquals("case.bulk.nothing-missing", plan.get(1).why().get(0).code());
        assertEquals("case.not-allowed.not-yours", plan.get(2).why().get(0).code());
        List<BulkStep> results = done(astrid, order);
        assertEquals(List.of(BulkStep.Kind.DONE, BulkStep.Kind.STOPPED, BulkStep.Kind.STOPPED), results.stream().map(BulkStep::kind).toList());
        assertEquals(due, view(astrid, first).openRequest().dueOn());
        assertNull(view(astrid, second).openRequest());
        assertEquals("case.not-allowed.request-open", as(astrid, () -> bulk.plan(order)).steps().get(0).why().get(0).code());
        assertEquals("case.completion.due", code(() -> as(astrid, () -> bulk.plan(
                new BulkOrder(BulkAct.COMPLETION, List.of(first), List.of(), clock.today(), null, null, null)))));
    }

    @Test
    void ownDays_areInTheQueueOfTheWeek_andRemindedOfOnce() {
        String mine = received(member, call, "Ett", 5_000, 3);
        String later = received(member, call, "Två", 5_000, 3);
        String others = received(member, call, "Tre", 5_000, 3);
        claim(astrid, mine);
        claim(astrid, later);
        claim(bo, others);
        LocalDate today = clock.today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        as(astrid, () -> marks.due(later, view(astrid, later).version(), sunday.plusDays(1), null));
        List<BulkStep> results = done(astrid, new BulkOrder(BulkAct.DUE, List.of(mine, others), List.of(), today, null, "Ring kassören", null));
        assertEquals(List.of(BulkStep.Kind.DONE, BulkStep.Kind.STOPPED), results.stream().map(BulkStep::kind).toList());
        assertEquals(List.of(mine), as(astrid, () -> list.rows(CaseQuery.of(Queue.DUE), PageRequest.first(10))).stream().map(CaseLine::caseId).toList());
        assertEquals(1L, as(astrid, () -> list.queues()).get(Queue.DUE));
        assertEquals("Ring kassören", as(bo, () -> marks.page(mine)).word());
        assertEquals("not-yours", as(bo, () -> marks.page(mine)).whyNot());
        as(Actor.SYSTEM, () -> job.run());
        as(Actor.SYSTEM, () -> job.run());
        sql("update work_marks set due_on = ? where case_id = ?", Date.valueOf(today.minusDays(2)), mine);
        as(Actor.SYSTEM, () -> job.run());
        String number = view(astrid, mine).receptionNumber();
        assertEquals(List.of("Dagen har passerat för ärende " + number, "Påminnelse: ärende " + number + " senast " + today),
                as(astrid, () -> notifications.inbox(PageRequest.first(50))).rows().stream().map(one -> one.subject())
                        .filter(subject -> subject.contains(number) && (subject.startsWith("Dagen") || subject.startsWith("Påminnelse"))).sorted().toList());
        assertEquals("case.work.due.past", code(() -> as(astrid, () -> marks.due(mine, view(astrid, mine).version(), today.minusDays(1), null))));
        long stale = view(astrid, mine).version();
        as(head, () -> marks.due(mine, stale, null, null));
        assertThrows(Conflict.class, () -> as(astrid, () -> marks.due(mine, stale, today, null)));
        assertEquals(0L, as(astrid, () -> list.queues()).get(Queue.DUE));
    }

    @Test
    void marks_areFoundByTheList_andStayWhenTheCaseChanges() {
        String first = received(member, call, "Ett", 5_000, 3);
        String second = received(member, call, "Två", 5_000, 3);
        claim(astrid, first);
        claim(astrid, second);
        BulkOrder order = new BulkOrder(BulkAct.MARK, List.of(first), List.of(), null, null, null, "Sommar");
        assertEquals(BulkStep.Kind.DONE, done(astrid, order).get(0).kind());
        assertEquals(BulkStep.Kind.SAME, done(astrid, order).get(0).kind());
        prepare(astrid, first);
        assertEquals(List.of("Sommar"), as(bo, () -> list.marks()));
        assertEquals(List.of(first), as(bo, () -> list.rows(new CaseQuery(Queue.OPEN, null, null, null, null, "Sommar", null), PageRequest.first(10)))
                .stream().map(CaseLine::caseId).toList());
        assertEquals(List.of(), as(staff("Elsa", Role.CASE_OFFICER, board("OWN")), () -> list.marks()));
    }

    @Test
    void savedLists_areOnesOwn_orTheBoardsWhenTheUnitHeadShares() {
        CaseQuery query = new CaseQuery(Queue.MINE, null, call, null, "läxa", null, null);
        String first = as(astrid, () -> views.save(new SaveView(null, 0, "Läxhjälp", query, "asked", false, WorkColumn.usual(), true, false)));
        String second = as(astrid, () -> views.save(new SaveView(null, 0, "Annat", CaseQuery.of(Queue.ALL), null, true, List.of(WorkColumn.MARK), true, false)));
        assertEquals(List.of("Annat true", "Läxhjälp false"),
                as(astrid, () -> views.views()).stream().map(one -> one.name() + " " + one.standard()).toList(), "only one opens first");
        assertEquals(query, as(astrid, () -> views.views()).get(1).query());
        assertEquals(List.of(), as(bo, () -> views.views()));
        assertEquals("case.not-allowed.unit-head", code(() -> as(astrid, () -> views.save(
                new SaveView(null, 0, "Delad", query, null, true, WorkColumn.usual(), false, true)))));
        String shared = as(head, () -> views.save(new SaveView(null, 0, "Nämndens", query, null, true, WorkColumn.usual(), true, true)));
        assertEquals(List.of("Nämndens false false"), as(bo, () -> views.views()).stream()
                .map(one -> one.name() + " " + one.mine() + " " + one.standard()).toList(), "what opens first for one does not for another");
        assertEquals(List.of(), as(staff("Elsa", Role.CASE_OFFICER, board("OWN")), () -> views.views()));
        assertThrows(NotFound.class, () -> as(bo, () -> views.remove(shared, 1)));
        assertThrows(NotFound.class, () -> as(bo, () -> views.remove(first, 1)));
        long version = as(astrid, () -> views.views()).get(0).version();
        as(astrid, () -> views.remove(second, version));
        assertEquals(2, as(astrid, () -> views.views()).size());
    }

    @Test
    void presence_isWhoOpenedTheCaseJustNow_andNotOneself() {
        String id = received(member, call, "Ett", 5_000, 3);
        as(astrid, () -> readings.opened(id));
        as(bo, () -> readings.opened(id));
        assertEquals(List.of("Bo Handläggare"), as(astrid, () -> readings.lately(id)).stream().map(CaseReadingService.Presence::name).toList());
        assertEquals(2, as(head, () -> readings.lately(id)).size());
    }

    @Test
    void aPlan_takesAsManyStatements_howeverManyCasesThereAre() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(received(member("FIKTIV " + i, board), call, "Ärende " + i, 2_000, 3));
        }
        for (BulkOrder order : List.of(order(BulkAct.SPREAD, cases, astrid.accountId()),
                new BulkOrder(BulkAct.COMPLETION, cases, List.of(), clock.today().plusDays(9), "Budget", null, null),
                new BulkOrder(BulkAct.MARK, cases, List.of(), null, null, null, "Sommar"))) {
            BulkOrder one = new BulkOrder(order.act(), cases.subList(0, 1), order.officers(), order.dueOn(), order.others(), order.text(), order.mark());
            assertEquals(statements(one), statements(order), order.act().name());
        }
    }

    private long statements(BulkOrder order) {
        return as(head, () -> {
            long before = StatementCounter.ofThisThread();
            bulk.plan(order);
            return StatementCounter.ofThisThread() - before;
        });
    }
}
