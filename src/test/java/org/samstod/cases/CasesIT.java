package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.AnswersView;
import org.samstod.cases.CompletionService.RequestCompletion;
import org.samstod.cases.PreparationService.CheckEntry;
import org.samstod.cases.PreparationService.EditSummary;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** A case from reception to its end, through the services and the database that is used. */
class CasesIT extends CaseTestBase {

    @Inject
    CaseReadingService readings;

    @Inject
    CompletionJob job;

    @Inject
    NotificationService notifications;

    @Inject
    Instance<RequestContextController> contexts;

    @Inject
    RegisterService register;

    @Inject
    JournalService journal;

    private String board;
    private String round;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor delegate;
    private Actor member;

    @BeforeEach
    void people() {
        board = board("OWN");
        round = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        member = member("FIKTIV Örby läxhjälp", board);
    }

    @Test
    void round_isOneMatter_continuousCall_oneForEachApplication() {
        String first = received(member, round, "Läxhjälp", 10_000, 3);
        String second = received(member("FIKTIV Solberga IF", board), round, "Fotboll", 8_000, 3);
        CaseForDecision one = as(head, () -> cases.caseForDecision(first));
        CaseForDecision two = as(head, () -> cases.caseForDecision(second));
        assertEquals(one.matterId(), two.matterId());
        assertEquals(one.registerNumber(), two.registerNumber());
        assertTrue(one.registerNumber().endsWith("/0001"), one.registerNumber());
        assertNotEquals(one.receptionNumber(), two.receptionNumber());

        String continuous = call(board, true, PublicationLevel.OPEN);
        String third = received(member, continuous, "Schack", 5_000, 3);
        String fourth = received(member, continuous, "Dans", 5_000, 3);
        assertNotEquals(as(head, () -> cases.caseForDecision(third)).matterId(), as(head, () -> cases.caseForDecision(fourth)).matterId());
        assertEquals(1, as(head, () -> register.entries(as(head, () -> cases.caseForDecision(third)).matterId())).size());
    }

    @Test
    void externalRegister_numberIsTypedOnce_forTheWholeMatter() {
        String elsewhere = board("EXTERNAL");
        Actor officer = staff("Elsa", Role.CASE_OFFICER, elsewhere);
        String call = call(elsewhere, false, PublicationLevel.OPEN);
        Actor applicant = member("FIKTIV Kören", elsewhere);
        String first = received(applicant, call, "Körsång", 10_000, 3);
        String second = received(applicant, call, "Körläger", 9_000, 3);
        assertNull(view(officer, first).registerNumber());
        claim(officer, first);
        as(officer, () -> cases.giveRegisterNumber(first, view(officer, first).version(), "ELS 2026/7"));
        assertEquals("ELS 2026/7", view(officer, second).registerNumber());
        assertEquals(2, as(officer, () -> list.count(new CaseQuery(null, null, null, null, "els 2026/7"))));
        assertEquals("case.register-number.given",
                code(() -> as(officer, () -> cases.giveRegisterNumber(first, view(officer, first).version(), "ELS 2026/8"))));
    }

    @Test
    void wholeJob_fromReceptionToClosed() {
        String id = received(member, round, "Läxhjälp på torsdagar", 12_000, 3);
        assertEquals(CaseState.RECEIVED, view(astrid, id).state());
        assertEquals(CaseAct.CLAIM, view(astrid, id).next());
        claim(astrid, id);
        assertEquals(CaseAct.CHECK, view(astrid, id).next());
        assertEquals("checks-missing", view(astrid, id).refusal(CaseAct.START_PREPARATION));
        prepare(astrid, id);
        assertEquals(CaseAct.CONFIRM_PERSPECTIVE, view(astrid, id).next());
        confirmPerspective(astrid, id);
        assertEquals(CaseAct.ASSESS, view(astrid, id).next());
        assertEquals("case.not-allowed.assessments-missing", code(() -> propose(astrid, id, Outcome.REFUSED, null)));
        assessAll(astrid, id);
        as(astrid, () -> preparation.addServiceNote(id, "Ordföranden ringde och bekräftade lokalen."));
        as(astrid, () -> preparation.saveWorkingNote(id, "Kolla hyran"));
        as(astrid, () -> preparation.saveWorkingNote(id, "Kolla hyran igen"));
        assertEquals("", view(bo, id).workingNote(), "a working note is the officer's own");
        assertEquals("Kolla hyran igen", view(astrid, id).workingNote());
        propose(astrid, id, Outcome.PARTLY, "8 000");
        assertEquals("case.not-allowed.state.proposed",
                code(() -> as(astrid, () -> preparation.startPreparation(id, view(astrid, id).version()))));

        CaseForDecision seen = as(delegate, () -> cases.caseForDecision(id));
        assertTrue(seen.isDecidable());
        assertEquals(Money.ofKronor(8_000), seen.proposed().amount());
        assertEquals("Astrid Handläggare", seen.officer().name());
        as(delegate, () -> cases.markDecided(id, seen.version(), Outcome.PARTLY));
        assertEquals(Outcome.PARTLY, view(astrid, id).outcome());
        StatusView untold = as(member, () -> applicant.status(view(astrid, id).applicationId(), Locale.ROOT));
        assertEquals("proposed", untold.stage(), "a decision exists before it is told, but not for the applicant");
        assertFalse(untold.decided());
        assertEquals("proposed", untold.timeline().get(untold.timeline().size() - 1).what());
        assertEquals("case.not-allowed.untold", code(() -> as(astrid, () -> cases.close(id, view(astrid, id).version()))));
        as(delegate, () -> cases.markTold(id));
        StatusView told = as(member, () -> applicant.status(view(astrid, id).applicationId(), Locale.ROOT));
        assertEquals("decided", told.stage());
        assertEquals("told", told.timeline().get(told.timeline().size() - 1).what());
        as(astrid, () -> cases.close(id, view(astrid, id).version()));
        CaseView closed = view(astrid, id);
        assertEquals(CaseState.CLOSED, closed.state());
        assertEquals("", closed.workingNote(), "working notes are deleted at closing");
        assertEquals(1, closed.notes().size(), "service notes stay");
        assertEquals(List.of("closed", "told", "decided", "proposed", "note", "assessed", "perspective-confirmed", "preparation",
                        "checked", "claimed", "received"),
                closed.history().stream().map(CaseView.HistoryLine::act).toList());
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void twoOfficersClaimAtOnce_oneWins_theOtherIsToldWhoAndWhen() throws Exception {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        long seen = view(astrid, id).version();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Conflict>> tries = List.of(astrid, bo).stream().map(officer -> pool.submit((Callable<Conflict>) () -> {
                start.await();
                RequestContextController context = contexts.get();
                context.activate();
                try {
                    as(officer, () -> cases.claim(id, seen));
                    return null;
                } catch (Conflict conflict) {
                    return conflict;
                } finally {
                    context.deactivate();
                }
            })).toList();
            start.countDown();
            Conflict first = tries.get(0).get();
            Conflict second = tries.get(1).get();
            assertTrue(first == null ^ second == null, "exactly one wins");
            Conflict lost = first == null ? second : first;
            CaseView now = view(head, id);
            assertEquals("case.conflict.claimed", lost.code());
            assertEquals(now.officer().name(), lost.args()[0]);
            assertTrue(lost.args()[1].toString().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"), lost.args()[1].toString());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void stalePage_isAConflict_andNothingIsSaved() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        CaseView page = view(astrid, id);
        as(astrid, () -> preparation.addServiceNote(id, "Någon ringde."));
        Conflict conflict = assertThrows(Conflict.class, () -> as(astrid, () -> preparation.recordChecks(id, page.version(),
                List.of(new CheckEntry(page.checks().get(0).code(), Finding.IN_ORDER, "")))));
        assertEquals("case.conflict.note", conflict.code());
        assertNull(view(astrid, id).checks().get(0).finding());
    }

    @Test
    void check_missingNeedsARemark_andSaysWhichLine() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        CaseView seen = view(astrid, id);
        BusinessException refused = assertThrows(BusinessException.class, () -> as(astrid, () -> preparation.recordChecks(id,
                seen.version(), seen.checks().stream().map(line -> new CheckEntry(line.code(), Finding.MISSING, " ")).toList())));
        assertEquals(seen.checks().size(), refused.violations().size());
        assertEquals("case.check.remark", refused.code());
        assertEquals(seen.checks().get(0).name(), refused.args()[0]);
    }

    @Test
    void perspective_comesFromTheCall_andIsConfirmedBeforeAProposal() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        String callPerspective = as(Actor.SYSTEM, () -> calls.call(round).perspective());
        assertEquals(callPerspective, view(astrid, id).perspective());
        claim(astrid, id);
        prepare(astrid, id);
        assertEquals(CaseAct.CONFIRM_PERSPECTIVE, view(astrid, id).next());
        assessAll(astrid, id);
        assertEquals("case.not-allowed.perspective", code(() -> as(astrid, () -> preparation.propose(new Propose(id,
                view(astrid, id).version(), Outcome.GRANTED, "10 000", REASONS, ground())))));
        assertEquals("case.perspective.choose", code(() -> as(astrid, () -> preparation.confirmPerspective(id,
                view(astrid, id).version(), "no-such", "Skäl"))));
        assertEquals("case.perspective.reason", code(() -> as(astrid, () -> preparation.confirmPerspective(id,
                view(astrid, id).version(), "relatives", ""))));
        assertEquals("case.not-allowed.not-yours", code(() -> as(bo, () -> preparation.confirmPerspective(id,
                view(bo, id).version(), "relatives", "Skäl"))));
        as(astrid, () -> preparation.confirmPerspective(id, view(astrid, id).version(), "relatives", "Stödet går till anhöriga"));
        CaseView changed = view(astrid, id);
        assertEquals("relatives", changed.perspective());
        assertEquals("perspective-changed", changed.history().get(0).act());
        assertEquals("Stödet går till anhöriga", changed.perspectives().get(0).reason());
        assertEquals(callPerspective, changed.perspectives().get(0).earlier());
        assertEquals(PublicationLevel.LIMITED, changed.level(), "help to relatives is not shown openly");
        propose(astrid, id, Outcome.GRANTED, "10 000");
        assertEquals("relatives", as(delegate, () -> cases.caseForDecision(id)).perspective());
        assertTrue(as(member, () -> applicant.status(changed.applicationId(), Locale.ROOT)).timeline().stream()
                .noneMatch(step -> step.what().startsWith("perspective")), "the applicant is not asked and not told");
    }

    private String requestCompletion(String id) {
        CaseView seen = view(astrid, id);
        as(astrid, () -> preparation.recordChecks(id, seen.version(),
                List.of(new CheckEntry(seen.checks().get(0).code(), Finding.MISSING, "Protokollet är inte justerat"))));
        return as(astrid, () -> completions.request(new RequestCompletion(id, view(astrid, id).version(),
                List.of(seen.checks().get(0).code()), "Budget för lokalen\n\n  Kontaktuppgift ", clock.today().plusDays(14),
                "Hör av er om något är oklart.")));
    }

    @Test
    void whoHasOpenedACase_isToldToItsAssociation_byRoleAndAdministration() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        String application = view(astrid, id).applicationId();
        assertTrue(as(member, () -> readings.ofApplication(application)).isEmpty());
        as(astrid, () -> readings.opened(id));
        as(astrid, () -> readings.opened(id));
        as(head, () -> readings.opened(id));
        List<ReadingLine> told = as(member, () -> readings.ofApplication(application));
        assertEquals(List.of("UNIT_HEAD", "CASE_OFFICER"), told.stream().map(ReadingLine::role).toList(), "once a person and day");
        assertTrue(told.stream().noneMatch(line -> line.toString().contains("Astrid")), "never a name");
        assertFalse(told.get(0).administration().isEmpty());
        assertEquals(2, as(member, () -> readings.ofAssociation(member.associationId())).stream()
                .filter(line -> line.applicationId().equals(application)).count());
        Actor stranger = member("FIKTIV Andra", board);
        assertThrows(Denied.class, () -> as(stranger, () -> readings.ofApplication(application)));
    }

    @Test
    void completion_isSentRegistered_andAnsweredByANewRevision_whichMakesWhatWasWrittenStale() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        checkAll(astrid, id);
        requestCompletion(id);
        CaseView waiting = view(astrid, id);
        assertEquals(3, waiting.openRequest().items().size());
        assertTrue(waiting.openRequest().items().get(0).endsWith(": Protokollet är inte justerat"));
        assertEquals("request-open", waiting.refusal(CaseAct.START_PREPARATION));
        assertEquals("case.not-allowed.request-open", code(() -> as(astrid, () -> completions.request(
                new RequestCompletion(id, waiting.version(), List.of(), "Mer", clock.today().plusDays(3), "")))));
        assertEquals(1, as(astrid, () -> register.entries(as(head, () -> cases.caseForDecision(id)).matterId())).stream()
                .filter(entry -> entry.kind() == EntryKind.COMPLETION_REQUEST).count());
        StatusView told = as(member, () -> applicant.status(waiting.applicationId(), Locale.ROOT));
        assertEquals("completion", told.stage());
        assertEquals(3, told.open().items().size());
        assertEquals(1, as(member, () -> notifications.inbox(PageRequest.first(50))).rows().stream()
                .filter(message -> message.subject().contains("kompletteras")).count());

        as(member, () -> {
            write(waiting.applicationId(), "Läxhjälp med protokoll", 9_000, 3);
            submit(waiting.applicationId());
        });
        CaseView answered = view(astrid, id);
        assertNull(answered.openRequest());
        assertEquals(CompletionState.ANSWERED, answered.requests().get(0).state());
        assertEquals(2, answered.requests().get(0).answeredBy());
        assertEquals(2, answered.newestRevision().ordinal());
        assertEquals(Money.ofKronor(9_000), answered.asked());
        assertEquals("Läxhjälp med protokoll", answered.title());
        assertTrue(answered.checks().stream().allMatch(CaseView.CheckLine::stale));
        assertEquals(CaseAct.CHECK, answered.next());
        AnswersView compared = as(astrid, () -> page.answers(id, answered.newestRevision().revisionId(),
                answered.revisions().get(0).revisionId(), Locale.ROOT));
        assertEquals(3, compared.changes(), "title, sum and budget");
        assertTrue(as(astrid, () -> list.queues()).get(Queue.STALE) == 1);
    }

    private void passDueDate(String request) {
        sql("update completion_requests set due_at = ? where id = ?", Timestamp.from(clock.now().minus(Duration.ofMinutes(5))), request);
    }

    @Test
    void completion_endsByTheClock_blocksNoOtherCase_andALateAnswerIsFlagged() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        String other = received(member("FIKTIV Solberga IF", board), round, "Fotboll", 8_000, 3);
        claim(astrid, id);
        String request = requestCompletion(id);
        proposed(bo, other);
        CaseForDecision free = as(delegate, () -> cases.caseForDecision(other));
        as(delegate, () -> cases.markDecided(other, free.version(), Outcome.GRANTED));
        assertEquals(CaseState.DECIDED, view(bo, other).state(), "decided while the other case of the matter waits");

        passDueDate(request);
        as(Actor.SYSTEM, job::run);
        CaseView lapsed = view(astrid, id);
        assertEquals(CompletionState.LAPSED, lapsed.requests().get(0).state());
        assertEquals("completion-lapsed", lapsed.history().get(0).act());
        as(Actor.SYSTEM, job::run);
        assertEquals(lapsed.version(), view(astrid, id).version(), "ends once");
        prepare(astrid, id);
        assertFalse(view(astrid, id).lateAnswer());

        as(member, () -> {
            write(lapsed.applicationId(), "Läxhjälp sent svar", 10_000, 3);
            submit(lapsed.applicationId());
        });
        CaseView late = view(astrid, id);
        assertTrue(late.lateAnswer());
        assertTrue(late.requests().get(0).answeredLate());
        assertEquals(CaseState.IN_PREPARATION, late.state());
    }

    @Test
    void lateAnswer_reachesAProposedCase_turnsTheProposalStale_andStopsAtTheDecision() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        String request = requestCompletion(id);
        String application = view(astrid, id).applicationId();
        // What an answer after the deadline and after its due date looks like: the round is over too.
        sql("update calls set closes_at = ? where id = ?", Timestamp.from(clock.now().minus(Duration.ofMinutes(9))), round);
        passDueDate(request);
        sql("update application_permits set due_at = ? where application_id = ?", Timestamp.from(clock.now().minus(Duration.ofMinutes(5))),
                application);
        as(Actor.SYSTEM, job::run);
        StatusView passed = as(member, () -> applicant.status(application, Locale.ROOT));
        assertNull(passed.open());
        assertEquals(3, passed.overdue().items().size(), "the page says what can still be sent");
        prepare(astrid, id);
        assessAll(astrid, id);
        propose(astrid, id, Outcome.GRANTED, "10 000");

        as(member, () -> {
            write(application, "Läxhjälp, sent svar", 9_000, 3);
            submit(application);
        });
        CaseView late = view(astrid, id);
        assertTrue(late.lateAnswer());
        assertTrue(late.isStale());
        assertEquals(CaseAct.TAKE_BACK, late.next());
        assertTrue(as(astrid, () -> list.rows(CaseQuery.of(Queue.STALE), PageRequest.first(10))).stream()
                .anyMatch(line -> line.caseId().equals(id) && line.lateAnswer() && line.stale()));
        assertTrue(as(astrid, () -> notifications.inbox(PageRequest.first(50))).rows().stream()
                .anyMatch(message -> message.subject().contains("för sent")), "the officer is told");
        assertEquals(1, as(astrid, () -> register.entries(as(head, () -> cases.caseForDecision(id)).matterId())).stream()
                .filter(entry -> entry.kind() == EntryKind.COMPLETION).count());
        assertNull(as(member, () -> applicant.status(application, Locale.ROOT)).overdue());
        assertEquals("case.proposal.stale", code(() -> as(delegate, () -> cases.markDecided(id, view(astrid, id).version(),
                Outcome.GRANTED))));
    }

    @Test
    void lateAnswer_afterTheDecision_isRefused() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        String request = requestCompletion(id);
        String application = view(astrid, id).applicationId();
        passDueDate(request);
        as(Actor.SYSTEM, job::run);
        prepare(astrid, id);
        assessAll(astrid, id);
        propose(astrid, id, Outcome.GRANTED, "10 000");
        CaseForDecision ready = as(delegate, () -> cases.caseForDecision(id));
        as(delegate, () -> cases.markDecided(id, ready.version(), Outcome.GRANTED));
        assertNull(as(member, () -> applicant.status(application, Locale.ROOT)).overdue());
        assertThrows(BusinessException.class, () -> as(member, () -> write(application, "För sent", 9_000, 3)));
    }

    @Test
    void completion_withdrawn_endsThePermitToo() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        requestCompletion(id);
        as(astrid, () -> completions.withdraw(id, view(astrid, id).version()));
        assertEquals(CompletionState.WITHDRAWN, view(astrid, id).requests().get(0).state());
        assertEquals("case.completion.items", code(() -> as(astrid, () -> completions.request(
                new RequestCompletion(id, view(astrid, id).version(), List.of(), " \n ", clock.today().plusDays(3), "")))));
        assertEquals("case.completion.due", code(() -> as(astrid, () -> completions.request(
                new RequestCompletion(id, view(astrid, id).version(), List.of(), "Budget", clock.today(), "")))));
    }

    @Test
    void proposal_ofAnEarlierRevision_isStale_andCannotBeDecided() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        proposed(astrid, id);
        CaseView seen = view(astrid, id);
        // Before the deadline of a round the applicant may still change the application unasked.
        as(member, () -> {
            write(seen.applicationId(), "Läxhjälp, ny version", 11_000, 3);
            submit(seen.applicationId());
        });
        CaseForDecision stale = as(delegate, () -> cases.caseForDecision(id));
        assertTrue(stale.proposed().stale());
        assertFalse(stale.isDecidable());
        assertEquals("case.proposal.stale", code(() -> as(delegate, () -> cases.markDecided(id, stale.version(), Outcome.GRANTED))));
        assertEquals(CaseAct.TAKE_BACK, view(astrid, id).next());
        as(astrid, () -> preparation.takeBack(id, view(astrid, id).version(), "Ny version"));
        assertEquals(CaseAct.CHECK, view(astrid, id).next());
        assertEquals("case.not-allowed.checks-missing", code(() -> propose(astrid, id, Outcome.GRANTED, "11 000")));
        checkAll(astrid, id);
        assessAll(astrid, id);
        propose(astrid, id, Outcome.GRANTED, "11 000");
        assertTrue(as(delegate, () -> cases.caseForDecision(id)).isDecidable());
    }

    @Test
    void twoDeciders_oneCase_theSecondIsToldWho() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        proposed(astrid, id);
        long seen = as(delegate, () -> cases.caseForDecision(id)).version();
        as(delegate, () -> cases.markDecided(id, seen, Outcome.GRANTED));
        Conflict lost = assertThrows(Conflict.class, () -> as(head, () -> cases.markDecided(id, seen, Outcome.REFUSED)));
        assertEquals("case.conflict.decided", lost.code());
        assertEquals("Disa Delegat", lost.args()[0]);
        assertEquals(Outcome.GRANTED, view(astrid, id).outcome());
    }

    @Test
    void sentBack_keepsTheProposalToRead_andPreparationGoesOn() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        proposed(astrid, id);
        as(delegate, () -> cases.sendBack(id, cases.caseForDecision(id).version(), "Skälen räcker inte"));
        CaseView back = view(astrid, id);
        assertEquals(CaseState.IN_PREPARATION, back.state());
        assertEquals("Skälen räcker inte", back.earlierProposals().get(0).endedReason());
        assertEquals(CaseAct.PROPOSE, back.next());
    }

    @Test
    void dismissal_isProposedStraightFromTheCheck() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        assertEquals("case.not-allowed.state.in-check", code(() -> propose(astrid, id, Outcome.REFUSED, null)));
        propose(astrid, id, Outcome.DISMISSED, "5 000");
        assertEquals(Money.ZERO, view(astrid, id).proposal().amount(), "what is typed as a sum counts only where money is given");
    }

    @Test
    void withdrawnApplication_endsItsRequest_andWaitsForADecisionToDiscontinue() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        requestCompletion(id);
        String application = view(astrid, id).applicationId();
        as(member, () -> applications.withdraw(application));
        CaseView withdrawn = view(astrid, id);
        assertEquals(CaseState.PROPOSED, withdrawn.state());
        assertEquals(Outcome.DISCONTINUED, withdrawn.proposal().outcome());
        assertNull(withdrawn.proposal().legalGround());
        assertNull(withdrawn.openRequest());
        String matter = as(head, () -> cases.caseForDecision(id)).matterId();
        assertTrue(as(head, () -> register.entries(matter)).stream().anyMatch(entry -> entry.kind() == EntryKind.WITHDRAWAL),
                "what came in about the withdrawal belongs to the matter");
        assertEquals("withdrawn", as(member, () -> applicant.status(application, Locale.ROOT)).stage());
        assertEquals("case.not-allowed.withdrawn",
                code(() -> as(astrid, () -> preparation.takeBack(id, withdrawn.version(), "Nej"))));
        as(delegate, () -> cases.markDecided(id, cases.caseForDecision(id).version(), Outcome.DISCONTINUED));
        assertEquals(Outcome.DISCONTINUED, view(astrid, id).outcome());
    }

    @Test
    void withdrawnBeforeAnybodyClaimed_isProposedToo() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        String application = view(astrid, id).applicationId();
        as(member, () -> applications.withdraw(application));
        assertEquals(CaseState.PROPOSED, view(head, id).state());
        assertEquals(1L, as(delegate, () -> list.count(CaseQuery.of(Queue.PROPOSED))));
    }

    @Test
    void publicTexts_areEditedWithATrace() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        assertEquals("case.summary.nothing", code(() -> as(astrid, () -> preparation.editSummary(
                new EditSummary(id, view(astrid, id).version(), "Läxhjälp", view(astrid, id).summary(), "Inget")))));
        BusinessException blocked = assertThrows(BusinessException.class, () -> as(astrid, () -> preparation.editSummary(
                new EditSummary(id, view(astrid, id).version(), "Läxhjälp", "Ring 811228-9874", "Kontakt"))));
        assertEquals("case.text.personal-number", blocked.code());
        assertEquals("summary", blocked.field());
        as(astrid, () -> preparation.editSummary(new EditSummary(id, view(astrid, id).version(), "Läxhjälp för alla",
                view(astrid, id).summary(), "Tydligare rubrik")));
        CaseView edited = view(astrid, id);
        assertEquals("Läxhjälp för alla", edited.title());
        assertEquals("Läxhjälp", edited.edits().get(0).oldText());
        assertEquals("Läxhjälp för alla", edited.edits().get(0).newText());
        assertEquals("Tydligare rubrik", edited.edits().get(0).reason());
        assertEquals("Astrid Handläggare", edited.edits().get(0).by().name());
    }

    @Test
    void jav_declared_givesTheCaseBack_andHidesItFromThePerson() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        as(astrid, () -> javs.declare(id, view(astrid, id).version(), true, JavGround.REPRESENTATIVE, "Min bror är kassör"));
        assertThrows(Denied.class, () -> view(astrid, id));
        assertEquals(0L, as(astrid, () -> list.count(CaseQuery.of(Queue.ALL))));
        assertNull(view(bo, id).officer());
        assertThrows(Denied.class, () -> as(astrid, () -> cases.claim(id, view(bo, id).version())));
        claim(bo, id);
        assertEquals("Bo Handläggare", view(head, id).officer().name());
    }

    @Test
    void jav_derivedFromAPost_stopsActsUntilAnswered() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        Actor both = Actor.staff(member.accountId(), "Märta Medlem", Role.CASE_OFFICER, board);
        assertEquals("derived", view(both, id).ownJav());
        assertEquals("case.not-allowed.jav", code(() -> claim(both, id)));
        as(both, () -> javs.declare(id, view(both, id).version(), false, null, "Uppdraget upphörde i går, protokoll finns"));
        assertNull(view(both, id).ownJav());
        claim(both, id);
        assertEquals(CaseState.IN_CHECK, view(head, id).state());
    }

    /** Gives a member of the association a role in the administration too. */
    private Actor alsoStaff(Actor person, Role role) {
        String given = as(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(person.accountId(), role, board, null, null)));
        assertTrue(given != null);
        return Actor.staff(person.accountId(), person.name(), role, board);
    }

    @Test
    void unitHead_findsTheUnansweredQuestion_andAnswersWithAReason() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        Actor both = alsoStaff(member, Role.CASE_OFFICER);
        JavLine line = as(head, () -> javs.unanswered()).get(0);
        assertEquals(id, line.caseId());
        assertEquals(both.accountId(), line.about().person().accountId());
        assertEquals(JavState.DERIVED, line.about().state());
        assertEquals(List.of("administrator", "contact"), line.about().roles(), "the post, and being the one who sent it in");
        assertEquals(JavState.DERIVED, as(head, () -> javs.people(id)).get(0).state(), "those with a tie come first");

        assertEquals("case.jav.reason", code(() -> as(head, () -> javs.declareFor(id, view(head, id).version(), both.accountId(), false,
                null, " "))));
        assertEquals("case.jav.person", code(() -> as(head, () -> javs.declareFor(id, view(head, id).version(), Ids.next(), false, null,
                "Okänd"))));
        assertThrows(Denied.class, () -> as(astrid, () -> javs.declareFor(id, view(astrid, id).version(), both.accountId(), false, null,
                "Inte chef")));
        as(head, () -> javs.declareFor(id, view(head, id).version(), both.accountId(), false, null, "Uppdraget upphörde i mars"));
        assertTrue(as(head, () -> javs.unanswered()).isEmpty());
        CaseView.HistoryLine told = view(head, id).history().get(0);
        assertEquals("jav-no", told.act());
        assertEquals("Märta Medlem: Uppdraget upphörde i mars", told.detail());
        assertEquals("Hedda Chef", told.by().name());
        claim(both, id);

        as(head, () -> javs.declareFor(id, view(head, id).version(), both.accountId(), true, JavGround.REPRESENTATIVE, "Sitter kvar i styrelsen"));
        assertThrows(Denied.class, () -> view(both, id));
        assertNull(view(head, id).officer(), "the case is given back");
        assertEquals(1, view(head, id).declarations().stream().filter(CaseView.JavView::newest).count());
    }

    @Test
    void unitHeadWithAPostInTheApplicant_answersOwnQuestionFirst() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        Actor chief = Actor.staff(member.accountId(), member.name(), Role.UNIT_HEAD, board);
        assertEquals("case.not-allowed.jav", code(() -> as(chief, () -> javs.declareFor(id, view(chief, id).version(),
                astrid.accountId(), true, JavGround.TRUST, "Skäl"))));
        assertEquals("case.not-allowed.jav", code(() -> as(chief, () -> cases.assign(id, view(chief, id).version(), astrid.accountId()))));
        as(chief, () -> javs.declare(id, view(chief, id).version(), false, null, "Har lämnat styrelsen"));
        as(chief, () -> javs.declareFor(id, view(chief, id).version(), astrid.accountId(), true, JavGround.TRUST, "Granne med ordföranden"));
        assertThrows(Denied.class, () -> view(astrid, id));
    }

    @Test
    void unitHead_assignsAndTakesBack_officersOnlyTheirOwn() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        assertEquals("case.not-allowed.unit-head",
                code(() -> as(astrid, () -> cases.assign(id, view(astrid, id).version(), bo.accountId()))));
        as(head, () -> cases.assign(id, view(head, id).version(), bo.accountId()));
        assertEquals("Bo Handläggare", view(head, id).officer().name());
        assertEquals("case.not-allowed.unit-head", code(() -> as(astrid, () -> cases.release(id, view(astrid, id).version()))));
        assertEquals("case.not-allowed.not-yours", code(() -> checkAll(astrid, id)));
        assertEquals("case.assign.officer",
                code(() -> as(head, () -> cases.assign(id, view(head, id).version(), delegate.accountId()))));
        as(bo, () -> cases.release(id, view(bo, id).version()));
        assertNull(view(head, id).officer());
    }

    @Test
    void otherBoardsOfficer_andOtherAssociation_areDenied() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        String application = view(astrid, id).applicationId();
        Actor stranger = staff("Stina", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> view(stranger, id));
        assertThrows(Denied.class, () -> as(stranger, () -> cases.claim(id, 1)));
        assertThrows(Denied.class, () -> as(stranger, () -> preparation.addServiceNote(id, "Hej")));
        assertEquals(0L, as(stranger, () -> list.count(CaseQuery.of(Queue.ALL))));
        Actor otherMember = member("FIKTIV Annan förening", board);
        assertThrows(Denied.class, () -> as(otherMember, () -> applicant.status(application, Locale.ROOT)));
        assertThrows(Denied.class, () -> view(member, id));
        assertThrows(Denied.class, () -> as(delegate, () -> cases.claim(id, 1)));
        assertThrows(BusinessException.class, () -> as(astrid, () -> preparation.propose(new Propose(id, view(astrid, id).version(),
                Outcome.GRANTED, "1", "för kort", "no-such-ground"))));
    }
}
