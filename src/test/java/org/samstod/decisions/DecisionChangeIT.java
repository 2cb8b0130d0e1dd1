package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.Outcome;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.PublicationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** A decision that the applicant knows of is changed or put right: one valid decision a case, the frame to the öre, letters, minutes, publication. */
class DecisionChangeIT extends BoardTestBase {

    private static final String WHY = "Föreningen har visat att hyran är högre än vi trodde.";
    private static final String REASONS = "Verksamheten är öppen för alla unga i stadsdelen.";

    @Inject
    DecisionChangeService changing;

    @Inject
    DelegationService delegation;

    @Inject
    DecisionClock job;

    @Inject
    PublicationService publications;

    @Inject
    PublicPageService pages;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<RequestContextController> requests;

    private Actor delegate;
    private Actor member;

    @BeforeEach
    void people() {
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        member = member("FIKTIV Ljuset", board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Punkt 6", "§ 7", clock.today(), null)));
    }

    /** Asked for 18 000 kronor, decided and told. */
    private String told(Outcome outcome, long kronor) {
        String id = received(member, call, "Läxhjälp för alla", 18_000, 3);
        proposed(officer, id);
        DecideCase bare = decide(id, outcome, kronor, REASONS, null);
        String letter = as(delegate, () -> decisions.preview(bare)).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(decide(id, outcome, kronor, REASONS, letter))));
        return id;
    }

    private DecideCase decide(String caseId, Outcome outcome, long kronor, String reasons, String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        int year = clock.today().getYear();
        return new DecideCase(caseId, version, outcome, kronor == 0 ? List.of() : List.of(new YearSum(year, Money.ofKronor(kronor))), reasons, ground(), null,
                letter);
    }

    private ChangeDecision command(String caseId, ChangeGround why, Outcome outcome, long kronor) {
        ChangeDecision bare = new ChangeDecision(current(caseId).id(), why, WHY, decide(caseId, outcome, kronor, REASONS, null));
        String letter = as(delegate, () -> changing.preview(bare)).sha256();
        return new ChangeDecision(bare.decisionId(), why, WHY, decide(caseId, outcome, kronor, REASONS, letter));
    }

    private String change(String caseId, ChangeGround why, Outcome outcome, long kronor) {
        ChangeDecision command = command(caseId, why, outcome, kronor);
        return as(delegate, () -> changing.change(command));
    }

    private DecisionView current(String caseId) {
        return as(Actor.SYSTEM, () -> decisions.ofCase(caseId)).orElseThrow();
    }

    private Money drawn() {
        return as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn();
    }

    private String application(String caseId) {
        return as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).applicationId();
    }

    private void at(LocalDate day) {
        clock.advanceTo(day.atTime(LocalTime.of(9, 0)).atZone(Clock.ZONE).toInstant());
    }

    @Test
    void changedInFavour_newDecisionHolds_oldIsRead_frameFollows_associationIsTold_minutesAreItsOwn() {
        String id = told(Outcome.PARTLY, 10_000);
        DecisionView old = current(id);
        as(member, () -> decisions.opened(application(id)));
        assertEquals(Money.ofKronor(10_000), drawn());
        String next = change(id, ChangeGround.WRONG, Outcome.GRANTED, 18_000);
        DecisionView now = current(id);
        assertEquals(next, now.id());
        assertEquals("GRANTED", now.outcome());
        assertNotNull(now.toldAt());
        assertNull(now.supersededAt());
        assertEquals(Money.ofKronor(18_000), drawn(), "to the öre");
        assertNotNull(as(delegate, () -> decisions.decision(old.id())).supersededAt());
        assertEquals(Outcome.GRANTED, as(officer, () -> page.view(id, java.util.Locale.ROOT)).outcome());
        ChangePage page = as(delegate, () -> changing.page(id));
        assertEquals(old.id(), page.earlier().get(0).decisionId());
        assertTrue(page.earlier().get(0).letter().contains("10\u00a0000\u00a0kr"));
        assertEquals(ChangeGround.WRONG, page.done().get(0).ground());
        assertTrue(page.done().get(0).law().contains("2017:900"), page.done().get(0).law());
        DecisionForAssociation read = as(member, () -> decisions.forAssociation(application(id)));
        assertTrue(read.swedish().contains("ersätter beslutet av " + old.decidedOn()), read.swedish());
        assertTrue(read.swedish().contains(WHY));
        assertFalse(read.openedByMe(), "a new letter is unopened");
        assertEquals(1, as(member, () -> decisions.unopened(member.associationId())).size());
        assertEquals(1, as(member, () -> changing.forAssociation(application(id))).earlier().size());
        String day = as(secretary, () -> minutes.compose(clock.today()));
        assertEquals(2, as(secretary, () -> minutes.minutes(day)).rows().size(), "both were decided and stand in minutes");
    }

    @Test
    void lessThanBefore_needsAGroundThatLetsIt_andNoGroundIsRefused() {
        String id = told(Outcome.GRANTED, 18_000);
        assertEquals("change.harms", code(() -> command(id, ChangeGround.WRONG, Outcome.PARTLY, 5_000)));
        assertEquals("change.harms", code(() -> command(id, ChangeGround.OBVIOUS, Outcome.REFUSED, 0)));
        assertEquals("change.slip-only-text", code(() -> command(id, ChangeGround.SLIP, Outcome.PARTLY, 5_000)));
        assertEquals("change.why", code(() -> command(id, null, Outcome.PARTLY, 5_000)));
        assertEquals("change.nothing", code(() -> command(id, ChangeGround.WRONG, Outcome.GRANTED, 18_000)));
        assertEquals("change.reasons", code(() -> as(delegate, () -> changing.preview(new ChangeDecision(current(id).id(), ChangeGround.MISLED, "Fel.",
                decide(id, Outcome.REFUSED, 0, REASONS, null))))));
        assertEquals(Money.ofKronor(18_000), drawn());
        change(id, ChangeGround.MISLED, Outcome.REFUSED, 0);
        assertEquals(Money.ZERO, drawn());
        assertEquals("REFUSED", current(id).outcome());
    }

    @Test
    void twoWhoChangeAtOnce_oneWins_theOtherLearnsWho() throws Exception {
        String id = told(Outcome.PARTLY, 10_000);
        Actor second = staff("Dan Delegat", Role.DELEGATE, board);
        ChangeDecision up = command(id, ChangeGround.WRONG, Outcome.GRANTED, 18_000);
        ChangeDecision other = new ChangeDecision(up.decisionId(), ChangeGround.OBVIOUS, WHY, decide(id, Outcome.PARTLY, 12_000, REASONS, null));
        String letter = as(second, () -> changing.preview(other)).sha256();
        ChangeDecision lookedAt = new ChangeDecision(up.decisionId(), ChangeGround.OBVIOUS, WHY, decide(id, Outcome.PARTLY, 12_000, REASONS, letter));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Actor actor = i == 0 ? delegate : second;
            ChangeDecision command = i == 0 ? up : lookedAt;
            running.add(executor.submit(() -> {
                start.await();
                RequestContextController request = requests.get();
                request.activate();
                try {
                    as(actor, () -> changing.change(command));
                    return "changed";
                } catch (BusinessException refused) {
                    return refused.code();
                } finally {
                    request.deactivate();
                }
            }));
        }
        start.countDown();
        List<String> ends = new ArrayList<>();
        for (Future<String> one : running) {
            ends.add(one.get(120, TimeUnit.SECONDS));
        }
        assertEquals(1, ends.stream().filter("changed"::equals).count(), ends.toString());
        assertTrue(ends.stream().allMatch(end -> List.of("changed", "case.conflict.decision-changed", "decision.superseded", "conflict.stale").contains(end)),
                ends.toString());
        assertEquals(1L, ((Number) em.createNativeQuery("select count(*) from decision_rows where case_id = ? and superseded_at is null").setParameter(1, id)
                .getSingleResult()).longValue());
        assertEquals(current(id).granted(), drawn());
    }

    @Test
    void twoValidDecisions_areRefusedByTheDatabase() throws Exception {
        String id = told(Outcome.GRANTED, 18_000);
        String first = current(id).id();
        change(id, ChangeGround.MISLED, Outcome.PARTLY, 9_000);
        RuntimeException refused = org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class,
                () -> sql("update decision_rows set superseded_at = null, superseded_by = null, valid_in = case_id where id = ?", first));
        transaction.rollback();
        assertTrue(org.samstod.shared.Causes.find(refused, java.sql.SQLException.class).orElseThrow().getSQLState().startsWith("23"), refused.toString());
    }

    @Test
    void slipOfThePen_oldAndNewAreKept_letterGoesOutAnew_decisionStays() {
        String id = told(Outcome.GRANTED, 18_000);
        as(member, () -> decisions.opened(application(id)));
        DecisionView before = current(id);
        LetterPreview sent = as(delegate, () -> decisions.frozen(before.id())).orElseThrow();
        String right = "Verksamheten är öppen för alla unga i hela stadsdelen.";
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(id)).version();
        CorrectDecision bare = new CorrectDecision(before.id(), id, version, right, "Ordet hela föll bort när vi skrev.", null);
        LetterPreview seen = as(delegate, () -> changing.previewCorrection(bare));
        assertEquals("change.nothing", code(() -> as(delegate, () -> changing.previewCorrection(new CorrectDecision(before.id(), id, version, REASONS,
                "Ordet hela föll bort när vi skrev.", null)))));
        as(delegate, () -> changing.correct(new CorrectDecision(before.id(), id, version, right, bare.reasons(), seen.sha256())));
        DecisionView after = current(id);
        assertEquals(before.id(), after.id());
        assertEquals(right, after.reasons());
        assertEquals(before.decidedAt(), after.decidedAt());
        assertEquals(Money.ofKronor(18_000), drawn());
        LetterPreview kept = as(delegate, () -> decisions.frozen(before.id())).orElseThrow();
        assertEquals(seen, kept);
        assertNotEquals(sent.sha256(), kept.sha256());
        assertTrue(kept.swedish().contains("Rättat " + clock.today()), kept.swedish());
        assertTrue(kept.english().contains("Corrected " + clock.today()), kept.english());
        ChangePage.Done done = as(delegate, () -> changing.page(id)).done().get(0);
        assertEquals(REASONS, done.oldText());
        assertEquals(right, done.newText());
        assertEquals("Disa Delegat", done.by());
        assertFalse(as(member, () -> decisions.forAssociation(application(id))).openedByMe(), "the letter is new to its reader");
        as(member, () -> decisions.opened(application(id)));
        assertTrue(as(member, () -> decisions.forAssociation(application(id))).openedByMe());
        assertEquals("decision.letter.changed", code(() -> as(delegate, () -> changing.correct(new CorrectDecision(before.id(), id, version, REASONS,
                "Ordet hela föll bort när vi skrev.", "0".repeat(64))))));
    }

    @Test
    void publicationFollows_theOldIsNeverShown_andWhatWasShownIsShownAnew() {
        String id = told(Outcome.PARTLY, 10_000);
        String old = current(id).id();
        change(id, ChangeGround.WRONG, Outcome.GRANTED, 18_000);
        assertEquals("REPLACED", as(Actor.SYSTEM, () -> decisions.decision(old)).publication());
        at(current(id).publicationDueOn());
        as(Actor.SYSTEM, () -> job.run());
        String publicId = as(Actor.SYSTEM, () -> publications.publicIdOf(id)).orElseThrow();
        assertEquals(1_800_000, pages.initiative(publicId).orElseThrow().grantedOre());
        change(id, ChangeGround.MISLED, Outcome.PARTLY, 4_000);
        at(current(id).publicationDueOn());
        as(Actor.SYSTEM, () -> job.run());
        assertEquals(publicId, as(Actor.SYSTEM, () -> publications.publicIdOf(id)).orElseThrow(), "the same page");
        assertEquals(400_000, pages.initiative(publicId).orElseThrow().grantedOre());
        as(member, () -> applications.lowerLevel(application(id), PublicationLevel.STATISTICS));
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(id)).isEmpty());
        assertEquals(PublicationLevel.STATISTICS, as(Actor.SYSTEM, () -> decisions.decision(old)).level(), "what was replaced falls, too");
    }

    @Test
    void untold_wide_orTheBoards_isNotChangedHere() {
        String untold = received(member, call, "Läxhjälp till", 9_000, 3);
        proposed(officer, untold);
        String letter = as(delegate, () -> decisions.preview(decide(untold, Outcome.GRANTED, 9_000, REASONS, null))).sha256();
        as(delegate, () -> decisions.decide(decide(untold, Outcome.GRANTED, 9_000, REASONS, letter)));
        assertEquals("untold", as(delegate, () -> changing.page(untold)).obstacle());
        assertEquals("change.stopped.untold", code(() -> command(untold, ChangeGround.MISLED, Outcome.REFUSED, 0)));
        String boards = proposedOf("FIKTIV Nämndens", 9_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(boards));
        record(item, asProposed(row(item, boards), 7));
        assertEquals("board", as(delegate, () -> changing.page(boards)).obstacle());
        String told = told(Outcome.GRANTED, 18_000);
        Actor head = staff("Henrik Chef", Role.UNIT_HEAD, board);
        assertEquals("mandate", as(head, () -> changing.page(told)).obstacle(), "no row of the delegation table carries it");
    }
}
