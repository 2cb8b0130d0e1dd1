package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.AssessorService.MarkEntry;
import org.samstod.cases.DemocracyService.FindingEntry;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.cases.RiskService.WriteRisk;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionQueueService;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.QueueLine;
import org.samstod.districts.CodeListService;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** What a track asks for beside the officer's own assessment: hidden assessors, risks, democracy review; and flags. */
class AssessmentIT extends CaseTestBase {

    private static final Locale SV = Locale.forLanguageTag("sv");

    @Inject
    AssessorService assessors;

    @Inject
    FlagService flags;

    @Inject
    RiskService risks;

    @Inject
    DemocracyService democracy;

    @Inject
    CodeListService codes;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    @Inject
    HearingsSection home;

    @Inject
    DecisionService decisions;

    @Inject
    DecisionQueueService queue;

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

    /** The call's only track asks for these steps, as a heavy one would. */
    private void asks(int howMany, boolean riskAnalysis, boolean democracyReview) {
        sql("update call_tracks set assessors = ?, risk_analysis = " + riskAnalysis + ", democracy_review = " + democracyReview + " where call_id = ?",
                howMany, round);
    }

    private String prepared() {
        String id = received(member, round, "Läxhjälp", 10_000, 3);
        claim(astrid, id);
        prepare(astrid, id);
        assessAll(astrid, id);
        confirmPerspective(astrid, id);
        return id;
    }

    private AssessmentPage page(Actor reader, String id) {
        return as(reader, () -> assessors.page(id, SV));
    }

    private List<MarkEntry> marks(Actor actor, String id, Verdict verdict, String reasons) {
        return page(actor, id).criteria().stream().map(one -> new MarkEntry(one.code(), verdict, reasons)).toList();
    }

    private long version(String id) {
        return view(head, id).version();
    }

    private String refusal(String id) {
        return view(astrid, id).refusal(CaseAct.PROPOSE);
    }

    @Test
    void assessors_areHiddenFromEachOther_untilAllAreIn() {
        asks(2, false, false);
        String id = prepared();
        assertEquals("assessors-missing", refusal(id));
        assertNull(view(astrid, id).next(), "a proposal is not the next act while somebody has to assess");
        assertEquals("case.not-allowed.unit-head", code(() -> as(astrid, () -> assessors.ask(id, version(id), bo.accountId()))));
        as(head, () -> assessors.ask(id, version(id), astrid.accountId()));
        as(head, () -> assessors.ask(id, version(id), bo.accountId()));
        assertEquals("case.assessor.asked", code(() -> as(head, () -> assessors.ask(id, version(id), bo.accountId()))));
        assertTrue(as(bo, () -> notifications.inbox(PageRequest.first(5))).rows().stream().anyMatch(one -> one.subject().contains("bedömare")));

        as(bo, () -> assessors.save(id, marks(bo, id, Verdict.NOT_MET, "hemligt")));
        assertEquals("hemligt", page(bo, id).own().get(0).reasons(), "what is written so far is kept");
        assertEquals("case.assessment.reasons", code(() -> as(bo, () -> assessors.handIn(id, marks(bo, id, Verdict.NOT_MET, "kort")))));
        as(bo, () -> assessors.handIn(id, marks(bo, id, Verdict.NOT_MET, "Behovet är redan täckt av skolan.")));
        assertEquals("case.assessor.in", code(() -> as(bo, () -> assessors.save(id, marks(bo, id, Verdict.MET, "Ångrar mig helt.")))));
        for (Actor reader : List.of(astrid, head, bo)) {
            AssessmentPage waiting = page(reader, id);
            assertNull(waiting.result(), reader.name());
            assertTrue(waiting.criteria().stream().allMatch(one -> one.marks().isEmpty()), reader.name());
            assertFalse(reader != bo && waiting.toString().contains("täckt av skolan"), reader.name() + " sees what another wrote");
            assertEquals(1, waiting.out(), "who has not answered is told");
        }
        assertFalse(view(astrid, id).toString().contains("täckt av skolan"));
        assertEquals("assessors-missing", refusal(id));

        as(astrid, () -> assessors.handIn(id, marks(astrid, id, Verdict.MET, "Det finns inget liknande i området.")));
        AssessmentPage all = page(head, id);
        assertEquals(2, all.criteria().get(0).marks().size());
        assertEquals(0, all.result().lowest().percent());
        assertEquals(100, all.result().highest().percent());
        assertEquals(100, all.result().spread());
        assertNull(refusal(id));
        propose(astrid, id, Outcome.GRANTED, "10 000");
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void newRevision_opensTheAssessmentsAgain_andJavTakesAnAssessorOff() {
        asks(2, false, false);
        String id = prepared();
        as(head, () -> assessors.ask(id, version(id), astrid.accountId()));
        as(head, () -> assessors.ask(id, version(id), bo.accountId()));
        as(bo, () -> assessors.handIn(id, marks(bo, id, Verdict.MET, REASONS)));
        as(astrid, () -> assessors.handIn(id, marks(astrid, id, Verdict.MET, REASONS)));
        assertNotNull(page(head, id).result());
        as(member, () -> {
            write(view(astrid, id).applicationId(), "Läxhjälp för fler", 9_000, 3);
            submit(view(astrid, id).applicationId());
        });
        assertNull(page(head, id).result(), "everybody is to look at the newer version");
        assertEquals(2, page(head, id).out());
        as(bo, () -> assessors.handIn(id, marks(bo, id, Verdict.PARTLY_MET, REASONS)));
        as(bo, () -> javs.declare(id, version(id), true, JavGround.TRUST, "Tränar i samma klubb"));
        assertEquals(List.of("Astrid Handläggare"), page(head, id).assessors().stream().map(one -> one.person().name()).toList());
        assertTrue(page(head, id).candidates().stream().noneMatch(one -> one.accountId().equals(bo.accountId())), "nobody with a conflict is asked");
        assertEquals("case.assessor.account", code(() -> as(head, () -> assessors.ask(id, version(id), bo.accountId()))));
    }

    @Test
    void assessorOfAProtectedCase_isNamedOnIt() {
        String id = prepared();
        as(astrid, () -> cases.lowerLevel(id, version(id), PublicationLevel.PROTECTED));
        assertThrows(Denied.class, () -> page(bo, id));
        as(head, () -> assessors.ask(id, version(id), bo.accountId()));
        assertEquals(1, page(bo, id).assessors().size());
        as(head, () -> assessors.change(id, version(id), bo.accountId()));
        assertEquals("case.assessor.none", code(() -> as(bo, () -> assessors.save(id, List.of()))));
    }

    @Test
    void flag_isListedAndStandsInTheWay_untilSomebodySaysWhatCameOfIt() {
        String id = prepared();
        assertEquals("case.flag.reason", code(() -> as(bo, () -> flags.set(id, FlagKind.RISK, " "))));
        String flag = as(bo, () -> flags.set(id, FlagKind.DOUBLE_FUNDING, "Sökt hos kulturförvaltningen också"));
        assertEquals("flags-open", refusal(id));
        assertEquals("flags-open", view(astrid, id).refusal(CaseAct.PROPOSE_WITHOUT_TRIAL));
        assertEquals("case.not-allowed.flags-open", code(() -> as(astrid, () -> preparation.propose(new Propose(id, version(id), Outcome.GRANTED, "10 000",
                REASONS, ground())))));
        assertEquals(List.of(id), as(bo, () -> list.rows(CaseQuery.of(Queue.FLAGGED), PageRequest.first(5))).stream().map(CaseLine::caseId).toList());
        assertTrue(as(bo, () -> list.rows(CaseQuery.of(Queue.ALL), PageRequest.first(5))).get(0).flagged());
        assertEquals(1L, as(bo, () -> list.queues()).get(Queue.FLAGGED));
        Actor stranger = staff("Stina", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> flags.resolve(id, flag, "Inget")));
        assertThrows(NotFound.class, () -> as(bo, () -> flags.resolve(id, Ids.next(), "Inget")));
        as(astrid, () -> flags.resolve(id, flag, "Ansökan dit är återkallad"));
        assertEquals("case.flag.resolved", code(() -> as(bo, () -> flags.resolve(id, flag, "Igen"))));
        assertNull(refusal(id));
        assertEquals(0L, as(bo, () -> list.queues()).get(Queue.FLAGGED));
        AssessmentPage.FlagView told = page(head, id).flags().get(0);
        assertEquals("Bo Handläggare", told.by().name());
        assertEquals("Astrid Handläggare", told.resolvedBy().name());
    }

    @Test
    void risks_everyAreaIsAnsweredWhereTheTrackAsks() {
        asks(1, true, false);
        String id = prepared();
        assertEquals("risks-missing", refusal(id));
        as(astrid, () -> risks.write(new WriteRisk(id, version(id), RiskArea.PARTICIPANTS, false, "Barn går hem ensamma", 3, 3, "Ledare följer", "Kim")));
        for (RiskArea area : List.of(RiskArea.STAFF, RiskArea.MONEY, RiskArea.MISUSE)) {
            assertEquals("risks-missing", refusal(id));
            as(astrid, () -> risks.write(new WriteRisk(id, version(id), area, true, "Inget har framkommit", null, null, null, null)));
        }
        assertNull(refusal(id));
        RiskPage page = as(bo, () -> risks.page(id));
        assertEquals(9, page.lines().get(0).weight());
        assertEquals("case.not-allowed.not-yours", code(() -> as(bo, () -> risks.strike(id, version(id), page.lines().get(0).id(), "Skäl"))));
        as(astrid, () -> risks.strike(id, version(id), page.lines().get(0).id(), "Buss hem är ordnad"));
        assertEquals("risks-missing", refusal(id), "the area is open again");
        assertEquals("Buss hem är ordnad", as(bo, () -> risks.page(id)).struck().get(0).struckReason());
    }

    private List<FindingEntry> findings(DemocracyWord first) {
        List<String> criteria = as(astrid, () -> codes.codes(Steps.DEMOCRACY)).stream().map(CodeListService.CodeView::code).toList();
        return criteria.stream().map(code -> code.equals(criteria.get(0)) && first != DemocracyWord.NO_REMARK
                ? new FindingEntry(code, first, "En ledare har hotat grannar vid lokalen", clock.today().minusDays(30), "Tingsrättens dom B 1-26")
                : new FindingEntry(code, DemocracyWord.NO_REMARK, "", null, "")).toList();
    }

    @Test
    void negativeFinding_isHeard_andGoesToTheBoard() {
        asks(1, false, true);
        String id = prepared();
        String application = view(astrid, id).applicationId();
        assertEquals("democracy-missing", refusal(id));
        assertThrows(BusinessException.class, () -> as(astrid, () -> democracy.record(id, version(id), List.of(
                new FindingEntry("rights", DemocracyWord.DEFICIENCY, "", null, "")))));
        as(astrid, () -> democracy.record(id, version(id), findings(DemocracyWord.DEFICIENCY)));
        assertEquals("democracy-unheard", refusal(id));
        as(astrid, () -> democracy.send(id, version(id), "Berätta hur ni ser på det.", clock.today().plusDays(14)));
        assertEquals("democracy-reply", refusal(id));
        assertEquals(1, as(head, () -> register.entries(as(head, () -> cases.caseForDecision(id)).matterId())).stream()
                .filter(entry -> entry.kind() == EntryKind.OTHER).count());

        DemocracyPage.HearingView asked = as(member, () -> democracy.ofApplication(application)).get(0);
        assertTrue(asked.findings().contains("En ledare har hotat grannar vid lokalen"), asked.findings());
        assertTrue(asked.findings().contains("Tingsrättens dom B 1-26"));
        assertEquals(1, as(member, () -> home.lines(member.associationId(), SV)).size(), "it waits on the association's home");
        Actor stranger = member("FIKTIV Annan", board);
        assertThrows(Denied.class, () -> as(stranger, () -> democracy.ofApplication(application)));
        assertThrows(Denied.class, () -> as(stranger, () -> democracy.reply(application, asked.id(), "Hej")));
        as(member, () -> democracy.reply(application, asked.id(), "Ledaren har slutat."));
        assertTrue(as(member, () -> home.lines(member.associationId(), SV)).isEmpty());
        assertEquals("Ledaren har slutat.", as(bo, () -> democracy.page(id, SV)).hearings().get(0).reply());

        propose(astrid, id, Outcome.REFUSED, null);
        CaseForDecision seen = as(delegate, () -> cases.caseForDecision(id));
        assertEquals("democracy", seen.forTheBoard());
        for (Actor decider : List.of(delegate, head)) {
            assertEquals("board-democracy", as(decider, () -> decisions.draft(id)).obstacle(), "whatever the delegation table says");
            assertEquals("decision.board-democracy", code(() -> as(decider, () -> decisions.preview(new DecideCase(id, seen.version(), Outcome.REFUSED,
                    List.of(), REASONS, ground(), null, null)))));
            assertEquals("decision.board-democracy", code(() -> as(decider, () -> decisions.decide(new DecideCase(id, seen.version(), Outcome.REFUSED,
                    List.of(), REASONS, ground(), null, "0".repeat(64))))));
        }
        assertTrue(as(delegate, () -> queue.waiting(PageRequest.first(10))).page().rows().stream().noneMatch(QueueLine::withinMandate));
        assertTrue(as(member, () -> notifications.inbox(PageRequest.first(50))).rows().stream().noneMatch(one -> one.subject().contains("hotat")));
    }

    @Test
    void nothingRemarked_isNoObstacle_andADelegateMayDecide() {
        asks(1, false, true);
        String id = prepared();
        as(astrid, () -> democracy.record(id, version(id), findings(DemocracyWord.NO_REMARK)));
        assertNull(refusal(id));
        assertEquals("case.democracy.nothing-to-send", code(() -> as(astrid, () -> democracy.send(id, version(id), "", clock.today().plusDays(3)))));
        propose(astrid, id, Outcome.GRANTED, "10 000");
        assertNull(as(delegate, () -> cases.caseForDecision(id)).forTheBoard());
        assertEquals("case.democracy.nothing", code(() -> {
            as(astrid, () -> preparation.takeBack(id, version(id), "Ska ses över"));
            as(astrid, () -> democracy.record(id, version(id), findings(DemocracyWord.NO_REMARK)));
        }));
    }
}
