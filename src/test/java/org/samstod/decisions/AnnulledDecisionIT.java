package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.cases.CaseLine;
import org.samstod.cases.CaseListService;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.NewsService;
import org.samstod.cases.Outcome;
import org.samstod.cases.Queue;
import org.samstod.cases.StatusView;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.PublicationService;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;

/** A court annuls a decision: the case is open again, goes the way of every case, and the next decision takes the place of the annulled one. */
class AnnulledDecisionIT extends BoardTestBase {

    private static final String REASONS = "Verksamheten är öppen för alla unga i stadsdelen.";
    private static final String OTHER = "Nämnden prioriterar verksamhet för barn i Solberga.";

    @Inject
    AppealService appeals;

    @Inject
    ReopeningService reopening;

    @Inject
    DecisionChangeService changing;

    @Inject
    DecisionStandingService standings;

    @Inject
    DelegationService delegation;

    @Inject
    DecisionClock job;

    @Inject
    RoundLetterService rounds;

    @Inject
    CaseMeetingService beside;

    @Inject
    ApplicantCaseService applicants;

    @Inject
    CaseListService lists;

    @Inject
    NewsService news;

    @Inject
    NotificationService notifications;

    @Inject
    PublicationService publications;

    @Inject
    PublicPageService pages;

    private Actor delegate;
    private Actor member;

    @BeforeEach
    void people() {
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        member = member("FIKTIV Ljuset", board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Punkt 6", "§ 7", clock.today(), null)));
    }

    private void at(LocalDate day) {
        clock.advanceTo(day.atTime(LocalTime.of(9, 0)).atZone(Clock.ZONE).toInstant());
    }

    private DecideCase decide(String caseId, Outcome outcome, long kronor, String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, outcome, kronor == 0 ? List.of() : List.of(new YearSum(clock.today().getYear(), Money.ofKronor(kronor))), REASONS,
                ground(), null, letter);
    }

    private String decided(String caseId, Outcome outcome, long kronor) {
        String letter = as(delegate, () -> decisions.preview(decide(caseId, outcome, kronor, null))).sha256();
        return as(delegate, () -> decisions.decide(decide(caseId, outcome, kronor, letter)));
    }

    /** Asked for 18 000 kronor, decided and told. */
    private String told(long kronor) {
        String id = received(member, call, "Läxhjälp för alla", 18_000, 3);
        proposed(officer, id);
        String decision = decided(id, kronor == 18_000 ? Outcome.GRANTED : Outcome.PARTLY, kronor);
        as(delegate, () -> decisions.tell(decision));
        return id;
    }

    private DecisionView current(String caseId) {
        return as(Actor.SYSTEM, () -> decisions.ofCase(caseId)).orElseThrow();
    }

    private String application(String caseId) {
        return as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).applicationId();
    }

    private Money drawn() {
        return as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn();
    }

    private void appealed(String decision, String state) {
        as(secretary, () -> appeals.received(decision, new RecordAppeal(clock.today(), null, "Förvaltningsrätten i Stockholm", "1234-26", null)));
        if (state != null) {
            AppealsView.One one = as(secretary, () -> appeals.ofDecision(decision)).appeals().stream().filter(each -> each.state().equals("OPEN")).findFirst().orElseThrow();
            as(secretary, () -> appeals.record(one.id(), one.version(), new RecordAppeal(clock.today(), state, "Förvaltningsrätten i Stockholm", "1234-26", null)));
        }
    }

    private void reopen(String decision) {
        as(secretary, () -> reopening.reopen(decision, clock.today()));
    }

    private List<String> queue(Queue queue) {
        return as(officer, () -> lists.rows(CaseQuery.of(queue), PageRequest.first(50))).stream().map(CaseLine::caseId).toList();
    }

    @Test
    void delegatesGrant_annulled_openedAgain_proposedAnew_andDecidedOtherwise() {
        String id = told(18_000);
        String old = current(id).id();
        at(current(id).publicationDueOn());
        as(Actor.SYSTEM, () -> job.run());
        String publicId = as(Actor.SYSTEM, () -> publications.publicIdOf(id)).orElseThrow();
        as(officer, () -> page.view(id, Locale.ROOT));
        appealed(old, "ANNULLED");
        assertEquals(clock.today(), as(secretary, () -> appeals.ofDecision(old)).rulingOn());
        assertEquals(List.of("ANNULLED"), as(secretary, () -> appeals.open()).stream().map(AppealLine::state).toList(), "it waits to be opened");
        long mails = as(member, () -> notifications.unread());
        reopen(old);

        assertEquals(List.of(), as(secretary, () -> appeals.open()));
        AppealsView seen = as(secretary, () -> appeals.ofDecision(old));
        assertEquals(clock.today(), seen.annulledOn());
        assertNull(seen.rulingOn());
        assertEquals(List.of(), seen.appeals().get(0).next(), "a ruling with legal force is not tried again");
        assertEquals(CaseState.IN_PREPARATION, view(officer, id).state());
        assertTrue(queue(Queue.MINE).contains(id), "the officer has it in the work list");
        assertTrue(as(officer, () -> news.news(null)).cases().stream().anyMatch(one -> one.line().caseId().equals(id)
                && one.happened().stream().anyMatch(line -> line.act().equals("reopened"))), "and is told what changed");
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(id)).isEmpty());
        assertTrue(pages.initiative(publicId).isEmpty(), "gone at once");
        assertEquals("TAKEN_DOWN", current(id).publication());
        assertEquals(Money.ofKronor(18_000), drawn(), "the frame holds the money");
        assertTrue(as(officer, () -> standings.standings(List.of(old))).get(old).contested(), "nothing is paid");
        assertEquals(mails + 1, as(member, () -> notifications.unread()));
        StatusView status = as(member, () -> applicants.status(application(id), Texts.SWEDISH));
        assertNotNull(status.reopenedAt());
        assertFalse(status.decided());
        assertEquals(List.of("told", "reopened"), status.timeline().stream().map(StatusView.Step::what).filter(what -> what.equals("told") || what.equals("reopened")).toList());
        DecisionForAssociation letter = as(member, () -> decisions.forAssociation(application(id)));
        assertEquals(clock.today(), letter.annulledOn());
        assertTrue(letter.swedish().contains("18\u00a0000\u00a0kr"), "it can be read as an earlier letter");
        assertEquals(List.of(), as(member, () -> decisions.unopened(member.associationId())));

        assertThrows(Denied.class, () -> as(delegate, () -> decisions.draft(id)), "nothing is proposed yet");
        propose(officer, id, Outcome.GRANTED, view(officer, id).asked().typed());
        assertEquals("change.stopped.annulled", code(() -> as(delegate, () -> changing.preview(new ChangeDecision(old, ChangeGround.WRONG, OTHER,
                decide(id, Outcome.PARTLY, 9_000, null))))));
        DecideView draft = as(delegate, () -> decisions.draft(id));
        assertTrue(draft.isOpen());
        assertEquals(as(Actor.SYSTEM, () -> decisions.decision(old)).decidedOn(), draft.annulledOf());
        RoundLetter ofRound = as(delegate, () -> rounds.letters(cases.caseForDecision(id).matterId())).letters().get(0);
        assertTrue(ofRound.isReady());
        assertTrue(ofRound.swedish().contains("som domstolen har upphävt"), "the same letter among those of a round");
        String next = decided(id, Outcome.PARTLY, 7_000);

        assertEquals(next, current(id).id());
        assertEquals(Money.ofKronor(7_000), drawn(), "to the öre");
        assertNotNull(as(Actor.SYSTEM, () -> decisions.decision(old)).supersededAt());
        letter = as(member, () -> decisions.forAssociation(application(id)));
        assertEquals(old, letter.decisionId(), "until it is told, nobody sees that there is another");
        assertTrue(as(member, () -> changing.forAssociation(application(id))).isNone());
        as(delegate, () -> decisions.tell(next));
        letter = as(member, () -> decisions.forAssociation(application(id)));
        assertEquals(next, letter.decisionId());
        assertNull(letter.annulledOn());
        assertTrue(letter.swedish().contains("som domstolen har upphävt"), letter.swedish());
        assertTrue(letter.swedish().contains("13 kap. 15 §"), letter.swedish());
        assertTrue(letter.english().contains("which the court has set aside"), letter.english());
        EarlierDecisions earlier = as(member, () -> changing.forAssociation(application(id)));
        assertEquals(List.of(old), earlier.earlier().stream().map(ChangePage.Earlier::decisionId).toList());
        assertEquals(ChangeGround.ANNULLED, earlier.done().get(0).ground());
        assertTrue(earlier.done().get(0).reasons().contains("1234-26"), earlier.done().get(0).reasons());
        assertNull(as(member, () -> applicants.status(application(id), Texts.SWEDISH)).reopenedAt());
        assertFalse(as(officer, () -> beside.appeals(id)).isEmpty(), "the appeal is still beside the case");

        at(current(id).publicationDueOn());
        as(Actor.SYSTEM, () -> job.run());
        String again = as(Actor.SYSTEM, () -> publications.publicIdOf(id)).orElseThrow();
        assertNotEquals(publicId, again);
        assertEquals(700_000, pages.initiative(again).orElseThrow().grantedOre());
        as(delegate, () -> changing.page(id));
        assertFalse(as(delegate, () -> changing.page(id)).grounds().stream().anyMatch(law -> law.ground() == ChangeGround.ANNULLED), "nobody chooses it");
    }

    @Test
    void refusedAgain_givesAllBackToTheFrame_andAClosedCaseOpensToo() {
        String id = told(18_000);
        as(officer, () -> cases.close(id, view(officer, id).version()));
        String old = current(id).id();
        appealed(old, "ANNULLED");
        reopen(old);
        assertEquals(CaseState.IN_PREPARATION, view(officer, id).state());
        propose(officer, id, Outcome.REFUSED, null);
        as(delegate, () -> decisions.tell(decided(id, Outcome.REFUSED, 0)));
        assertEquals(Money.ZERO, drawn());
        assertEquals("REFUSED", current(id).outcome());
    }

    @Test
    void boardsDecision_annulled_goesToAnotherMeeting_isRecordedThere_andTold() {
        String id = proposedOf("FIKTIV Måsen", 20_000, 3);
        String first = item(meeting("BOARD", null, false), List.of(id));
        record(first, asProposed(row(first, id), 5));
        String old = current(id).id();
        String letters = as(secretary, () -> boardLetters.letters(first)).sha256();
        as(secretary, () -> boardLetters.tell(first, letters));
        appealed(old, "ANNULLED");
        reopen(old);
        assertEquals(Money.ofKronor(20_000), drawn());
        propose(officer, id, Outcome.GRANTED, view(officer, id).asked().typed());

        record(first, asProposed(row(first, id), 5));
        assertEquals(old, current(id).id(), "what the first meeting did is not a new decision");
        String next = meeting("BOARD", null, false);
        assertTrue(as(secretary, () -> agenda.candidates(next)).stream().anyMatch(one -> one.caseId().equals(id)));
        String second = item(next, List.of(id));
        RecordedItem came = record(second, decided(row(second, id), 9, Outcome.PARTLY, 12_000, OTHER));
        assertEquals(1, came.decided());
        assertEquals(0, came.odd(), odd(second).toString());
        assertNotEquals(old, current(id).id());
        assertEquals(Money.ofKronor(12_000), drawn());
        record(second, decided(row(second, id), 9, Outcome.PARTLY, 11_000, OTHER));
        assertEquals(Money.ofKronor(11_000), drawn(), "recorded anew before it is told");

        BoardLetters written = as(secretary, () -> boardLetters.letters(second));
        assertTrue(written.letters().get(0).swedish().contains("som domstolen har upphävt"), written.letters().get(0).swedish());
        as(secretary, () -> boardLetters.tell(second, written.sha256()));
        assertNotNull(current(id).toldAt());
        assertEquals(CaseState.DECIDED, view(officer, id).state());
        // A second ruling annuls the second decision, too.
        String newest = current(id).id();
        appealed(newest, "ANNULLED");
        reopen(newest);
        assertEquals(CaseState.IN_PREPARATION, view(officer, id).state());
    }

    @Test
    void untoldDecisionOfTheBoard_annulled_isNeverTold() {
        String id = proposedOf("FIKTIV Måsen", 20_000, 3);
        String item = item(meeting("BOARD", null, false), List.of(id));
        record(item, asProposed(row(item, id), 5));
        String old = current(id).id();
        appealed(old, "ANNULLED");
        reopen(old);
        BoardLetters letters = as(secretary, () -> boardLetters.letters(item));
        assertEquals(List.of("ANNULLED"), letters.letters().get(0).missing());
        assertEquals(0, letters.ready());
        propose(officer, id, Outcome.GRANTED, view(officer, id).asked().typed());
        record(item, decided(row(item, id), 5, Outcome.PARTLY, 1_000, OTHER));
        assertEquals(Money.ofKronor(20_000), current(id).granted(), "it is not recorded anew");
        assertEquals(Money.ofKronor(20_000), drawn());
    }

    @Test
    void withdrawnApplication_isOnlyDiscontinued_andAnAnnulledDecisionLetsItBeWithdrawn() {
        String id = told(18_000);
        String old = current(id).id();
        appealed(old, "ANNULLED");
        reopen(old);
        as(member, () -> applications.withdraw(application(id)));
        assertEquals("decision.withdrawn", code(() -> as(delegate, () -> decisions.preview(decide(id, Outcome.GRANTED, 18_000, null)))));
        String ended = decided(id, Outcome.DISCONTINUED, 0);
        as(delegate, () -> decisions.tell(ended));
        assertEquals(Money.ZERO, drawn());
        appealed(ended, "ANNULLED");
        reopen(ended);
        assertEquals(CaseState.PROPOSED, view(officer, id).state(), "its discontinuation is proposed again");
        assertEquals("decision.withdrawn", code(() -> as(delegate, () -> decisions.preview(decide(id, Outcome.GRANTED, 18_000, null)))));
        decided(id, Outcome.DISCONTINUED, 0);
    }

    @Test
    void withoutAnnulment_whileAnotherCourtHasIt_twice_orByTheWrongPeople_nothingIsOpened() {
        String id = told(18_000);
        String old = current(id).id();
        assertEquals("appeal.reopen.none", code(() -> reopen(old)));
        appealed(old, "REJECTED");
        assertEquals("appeal.reopen.none", code(() -> reopen(old)));
        appealed(old, "ANNULLED");
        appealed(old, null);
        assertEquals("appeal.reopen.tried", code(() -> reopen(old)));
        assertNull(as(secretary, () -> appeals.ofDecision(old)).rulingOn());
        AppealsView.One open = as(secretary, () -> appeals.ofDecision(old)).appeals().stream().filter(one -> one.state().equals("OPEN")).findFirst().orElseThrow();
        as(secretary, () -> appeals.record(open.id(), open.version(), new RecordAppeal(clock.today(), "WITHDRAWN", null, null, null)));
        assertEquals("appeal.reopen.day", code(() -> as(secretary, () -> reopening.reopen(old, clock.today().plusDays(1)))));
        assertEquals("appeal.reopen.day", code(() -> as(secretary, () -> reopening.reopen(old, clock.today().minusDays(1)))));
        assertThrows(Denied.class, () -> as(officer, () -> reopening.reopen(old, clock.today())));
        assertThrows(Denied.class, () -> as(delegate, () -> reopening.reopen(old, clock.today())));
        Actor stranger = staff("Siv Främling", Role.BOARD_SECRETARY, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> reopening.reopen(old, clock.today())));
        assertEquals(CaseState.DECIDED, view(officer, id).state());
        reopen(old);
        assertThrows(Conflict.class, () -> reopen(old));
        AppealsView.One annulled = as(secretary, () -> appeals.ofDecision(old)).appeals().stream().filter(one -> one.state().equals("ANNULLED")).findFirst().orElseThrow();
        assertEquals("appeal.step", code(() -> as(secretary, () -> appeals.record(annulled.id(), annulled.version(), new RecordAppeal(clock.today(), "OPEN", null, null, null)))));
    }
}
