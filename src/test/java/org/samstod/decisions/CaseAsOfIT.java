package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.AnswersView;
import org.samstod.cases.CaseAsOf;
import org.samstod.cases.CaseHistoryService;
import org.samstod.cases.CaseState;
import org.samstod.cases.CaseView;
import org.samstod.cases.CompletionService.RequestCompletion;
import org.samstod.cases.Outcome;
import org.samstod.cases.PreparationService.EditSummary;
import org.samstod.cases.ProposalView;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** A case as it stood: after every act the journal's payloads say the same as the case itself, and every earlier moment can be seen again. */
class CaseAsOfIT extends BoardTestBase {

    private static final String REASONS = "Verksamheten är öppen för alla unga i stadsdelen.";

    @Inject
    CaseHistoryService history;

    @Inject
    JournalService journal;

    @Inject
    DecisionChangeService changing;

    @Inject
    DelegationService delegation;

    private Actor delegate;
    private Actor auditor;

    @BeforeEach
    void people() {
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        auditor = Actor.staff(account("Rut Revisor"), "Rut Revisor", Role.AUDITOR, null);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Punkt 6", "§ 7", clock.today(), null)));
    }

    private CaseAsOf now(String id) {
        return as(officer, () -> history.asOf(id, null, null, Texts.SWEDISH));
    }

    private CaseAsOf after(String id, String event) {
        long act = now(id).acts().stream().filter(one -> event.equals(one.event())).findFirst().orElseThrow().sequence();
        return as(officer, () -> history.asOf(id, null, act, Texts.SWEDISH));
    }

    /** As of now is the case as it is: state, texts, level, answers, check, assessment, proposal, decision. */
    private void sameAsTheCase(String id) {
        CaseView is = view(officer, id);
        CaseAsOf said = now(id);
        String last = said.acts().get(said.acts().size() - 1).event();
        assertEquals(Set.of(), said.missing(), last);
        assertEquals(is.state(), said.state(), last);
        assertEquals(is.title(), said.fact("title"), last);
        assertEquals(is.summary(), said.fact("summary"), last);
        assertEquals(is.asked(), said.asked(), last);
        assertEquals(is.track(), said.fact("track"), last);
        assertEquals(is.level().name(), said.fact("level"), last);
        assertEquals(is.effective(), said.effective(), last);
        assertEquals(is.officer() == null ? null : is.officer().name(), said.fact("officer"), last);
        assertEquals(is.perspective(), said.fact("perspective"), last);
        assertEquals(is.withdrawnAt(), said.moment("withdrawnAt"), last);
        assertEquals(is.outcome() == null ? null : is.outcome().name(), said.fact("outcome"), last);
        assertEquals(is.newestRevision().revisionId(), said.fact("revisionId"), last);
        assertEquals(is.checks().stream().filter(one -> one.finding() != null).map(one -> one.code() + one.name() + one.finding() + one.remark() + one.revision())
                .collect(Collectors.toSet()), said.checks().stream().map(one -> one.code() + one.name() + one.finding() + one.remark() + one.revision())
                .collect(Collectors.toSet()), last);
        assertEquals(is.criteria().stream().filter(one -> one.verdict() != null).map(one -> one.code() + one.name() + one.verdict() + one.reasons() + one.revision())
                .collect(Collectors.toSet()), said.criteria().stream().map(one -> one.code() + one.name() + one.verdict() + one.reasons() + one.revision())
                .collect(Collectors.toSet()), last);
        ProposalView proposal = is.lastProposal();
        assertEquals(proposal == null ? null : proposal.id() + proposal.outcome() + proposal.amount() + proposal.reasons() + proposal.revision(),
                said.proposal() == null ? null : said.proposal().id() + said.proposal().outcome() + said.proposal().amount() + said.proposal().reasons()
                        + said.proposal().revision(), last);
        DecisionView decision = as(Actor.SYSTEM, () -> decisions.ofCase(id)).orElse(null);
        assertEquals(decision == null ? null : decision.id() + decision.outcome() + decision.granted() + decision.reasons() + decision.decidedBy(),
                said.decision() == null ? null : said.decision().id() + said.decision().outcome() + said.decision().granted() + said.decision().reasons()
                        + said.decision().decider(), last);
        assertTrue(said.answersKept(), last);
        assertEquals(texts(as(officer, () -> page.answers(id, is.newestRevision().revisionId(), null, Texts.SWEDISH))), texts(said.answers()), last);
    }

    private static Map<String, String> texts(AnswersView answers) {
        Map<String, String> texts = new HashMap<>();
        answers.sections().forEach(section -> section.lines().stream().filter(line -> line.files().isEmpty()).forEach(line -> texts.put(line.code(), line.answer())));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private DecideCase decide(String id, Outcome outcome, long kronor, String letter) {
        return new DecideCase(id, view(officer, id).version(), outcome, List.of(new YearSum(clock.today().getYear(), Money.ofKronor(kronor))), REASONS, ground(),
                null, letter);
    }

    /** Every act that a case meets on its way, one after the other. */
    private String walked(boolean looking) {
        Actor member = member("FIKTIV Ljuset", board);
        String id = received(member, call, "Läxhjälp för alla", 18_000, 3);
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(id)).applicationId();
        Runnable look = looking ? () -> sameAsTheCase(id) : () -> { };
        look.run();
        claim(officer, id);
        look.run();
        as(officer, () -> cases.release(id, view(officer, id).version()));
        look.run();
        claim(officer, id);
        checkAll(officer, id);
        look.run();
        CaseView seen = view(officer, id);
        as(officer, () -> completions.request(new RequestCompletion(id, seen.version(), List.of(seen.checks().get(0).code()), "Budget för lokalen",
                clock.today().plusDays(14), "Hör av er.")));
        look.run();
        as(member, () -> {
            rewrite(application, "when", "Fredagar 17–19");
            rewrite(application, "public.title", "Läxhjälp för ännu fler");
            submit(application);
        });
        look.run();
        checkAll(officer, id);
        confirmPerspective(officer, id);
        look.run();
        as(officer, () -> preparation.startPreparation(id, view(officer, id).version()));
        look.run();
        assessAll(officer, id);
        look.run();
        as(officer, () -> preparation.editSummary(new EditSummary(id, view(officer, id).version(), "Läxhjälp", "Vi läser läxor på fredagar.", "Tydligare")));
        look.run();
        as(officer, () -> preparation.addServiceNote(id, "Ringde kassören."));
        propose(officer, id, Outcome.PARTLY, "9 000");
        look.run();
        as(officer, () -> preparation.takeBack(id, view(officer, id).version(), "Räknade fel."));
        look.run();
        propose(officer, id, Outcome.GRANTED, "18 000");
        look.run();
        as(delegate, () -> cases.sendBack(id, view(officer, id).version(), "Skriv tydligare skäl."));
        look.run();
        propose(officer, id, Outcome.GRANTED, "18 000");
        as(officer, () -> cases.lowerLevel(id, view(officer, id).version(), PublicationLevel.LIMITED));
        look.run();
        String letter = as(delegate, () -> decisions.preview(decide(id, Outcome.GRANTED, 18_000, null))).sha256();
        String decision = as(delegate, () -> decisions.decide(decide(id, Outcome.GRANTED, 18_000, letter)));
        look.run();
        as(delegate, () -> decisions.tell(decision));
        look.run();
        ChangeDecision bare = new ChangeDecision(decision, ChangeGround.MISLED, "Föreningen uppgav fel antal deltagare.", decide(id, Outcome.PARTLY, 9_000, null));
        String changed = as(delegate, () -> changing.preview(bare)).sha256();
        as(delegate, () -> changing.change(new ChangeDecision(decision, bare.why(), bare.reasons(), decide(id, Outcome.PARTLY, 9_000, changed))));
        look.run();
        as(officer, () -> cases.close(id, view(officer, id).version()));
        look.run();
        return id;
    }

    @Test
    void afterEveryAct_theJournalSaysWhatTheCaseIs() {
        String id = walked(true);
        assertEquals(CaseState.CLOSED, now(id).state());
    }

    @Test
    void earlierMoments_areSeenAgain() {
        String id = walked(false);
        CaseAsOf received = after(id, "received");
        assertEquals(CaseState.RECEIVED, received.state());
        assertEquals("Läxhjälp för alla", received.fact("title"));
        assertEquals(PublicationLevel.OPEN, received.effective());
        assertEquals("Torsdagar 17–19", texts(received.answers()).get("when"));
        assertEquals(List.of(), received.checks());
        assertNull(received.earlier());
        CaseAsOf revised = after(id, "revised");
        assertEquals("2", revised.fact("revision"));
        assertEquals("Fredagar 17–19", texts(revised.answers()).get("when"));
        assertEquals(1, revised.checks().get(0).revision(), "what was found about the first version");
        CaseAsOf proposed = after(id, "proposed");
        assertEquals(Money.ofKronor(9_000), proposed.proposal().amount());
        assertNull(proposed.decision());
        CaseAsOf told = after(id, "told");
        assertEquals(Money.ofKronor(18_000), told.decision().granted());
        assertEquals(Money.ofKronor(9_000), now(id).decision().granted());
        CaseAsOf before = as(officer, () -> history.asOf(id, received.acts().get(0).at().minusSeconds(1), null, Texts.SWEDISH));
        assertNull(before.state());
        assertEquals(0, before.act());
        CaseAsOf atThatMoment = as(officer, () -> history.asOf(id, received.acts().get(0).at(), null, Texts.SWEDISH));
        assertEquals(CaseState.RECEIVED, atThatMoment.state());
    }

    @Test
    void auditor_seesIt_protectedOnesOnlyThatSomethingWasDone_othersDoNot() {
        String id = walked(false);
        CaseAsOf audited = as(auditor, () -> history.audit(id, null, null, Texts.SWEDISH));
        assertEquals(CaseState.CLOSED, audited.state());
        assertNull(audited.applicant());
        assertTrue(audited.answersKept());
        assertThrows(Denied.class, () -> as(auditor, () -> history.asOf(id, null, null, Texts.SWEDISH)));
        assertThrows(Denied.class, () -> as(officer, () -> history.audit(id, null, null, Texts.SWEDISH)));
        assertThrows(NotFound.class, () -> as(auditor, () -> history.audit("nothing", null, null, Texts.SWEDISH)));
        Actor stranger = staff("Frida Främling", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> history.asOf(id, null, null, Texts.SWEDISH)));
        String hidden = received(member("FIKTIV Skyddad", board), call, "Hemlig rubrik", 5_000, 0);
        CaseAsOf closed = as(auditor, () -> history.audit(hidden, null, null, Texts.SWEDISH));
        assertTrue(closed.closed());
        assertFalse(closed.acts().isEmpty());
        assertFalse(closed.toString().contains("Hemlig rubrik"), closed.toString());
        assertThrows(Denied.class, () -> as(officer, () -> history.asOf(hidden, null, null, Texts.SWEDISH)));
    }

    @Test
    void whatIsDisposedOf_isSaidWithWhen_andTheChainStillHolds() {
        String id = walked(false);
        CaseAsOf assessed = after(id, "assessed");
        assertFalse(assessed.criteria().isEmpty());
        sql("update journal_payloads set payload = null, salt = null, disposed_at = ? where id = (select payload_id from journal_entries where seq = ?)",
                java.sql.Timestamp.from(clock.now()), assessed.act());
        CaseAsOf again = as(officer, () -> history.asOf(id, null, assessed.act(), Texts.SWEDISH));
        assertEquals(1, again.disposed().size());
        assertEquals(assessed.act(), again.disposed().get(0).sequence());
        assertTrue(again.missing().contains("disposed"));
        assertEquals(List.of(), again.criteria());
        assertEquals(CaseState.CLOSED, now(id).state(), "what came later is still known");
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void entriesOlderThanTheIndex_areFoundByTheirPayloads() {
        String id = walked(false);
        List<Long> indexed = now(id).acts().stream().map(CaseAsOf.Line::sequence).toList();
        long first = ((Number) em.createNativeQuery("select first_seq from journal_subjects_since").getSingleResult()).longValue();
        long last = ((Number) em.createNativeQuery("select last_seq from journal_head").getSingleResult()).longValue();
        sql("delete from journal_subjects where subject_id = ?", id);
        sql("update journal_subjects_since set first_seq = ?", last + 1);
        try {
            assertEquals(indexed, now(id).acts().stream().map(CaseAsOf.Line::sequence).toList());
        } finally {
            sql("update journal_subjects_since set first_seq = ?", first);
        }
    }
}
