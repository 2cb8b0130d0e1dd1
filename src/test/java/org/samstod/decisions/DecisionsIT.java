package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.calls.AmendCall;
import org.samstod.calls.CallTexts;
import org.samstod.calls.CreateFrame;
import org.samstod.cases.CaseState;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.JavGround;
import org.samstod.cases.Outcome;
import org.samstod.districts.HolidayService;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.PublicationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

/** Decisions from proposal to publication, in the server and its database. */
class DecisionsIT extends CaseTestBase {

    @Inject
    DecisionService decisions;

    @Inject
    DecisionQueueService queue;

    @Inject
    DelegationService delegation;

    @Inject
    MinutesService minutes;

    @Inject
    NoticeService notices;

    @Inject
    PublishingService publishing;

    @Inject
    DecisionClock job;

    @Inject
    PublicationService publications;

    @Inject
    PublicPageService pages;

    @Inject
    NotificationService notifications;

    @Inject
    HolidayService holidays;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<RequestContextController> requests;

    private String board;
    private String call;
    private Actor officer;
    private Actor delegate;
    private Actor secretary;
    private Actor member;
    private Actor programme;

    @BeforeEach
    void people() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        secretary = staff("Sven Sekreterare", Role.BOARD_SECRETARY, board);
        programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        member = member("FIKTIV Ljuset", board);
        delegated("DELEGATE", 30_000);
    }

    @AfterEach
    void systemTime() {
        clock.release();
    }

    private void delegated(String role, long kronor) {
        delegated("*", role, kronor);
    }

    private void delegated(String kind, String role, long kronor) {
        as(programme, () -> delegation.add(new AddDelegationRule(board, kind, role, Money.ofKronor(kronor), "Delegationsordningen, punkt 6.1 a",
                "Nämnden § 7", clock.today(), null)));
    }

    private String proposedCase(long kronor, int level) {
        String id = received(member, call, "Läxhjälp för alla", kronor, level);
        proposed(officer, id);
        return id;
    }

    private DecideCase whole(Actor actor, String caseId, String letter) {
        DecideView draft = as(actor, () -> decisions.draft(caseId));
        return new DecideCase(caseId, draft.caseVersion(), Outcome.GRANTED, List.of(new YearSum(draft.year(), draft.asked())),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private DecideCase lookedAt(Actor actor, String caseId) {
        String letter = as(actor, () -> decisions.preview(whole(actor, caseId, null))).sha256();
        return whole(actor, caseId, letter);
    }

    private String decided(long kronor, int level) {
        String id = proposedCase(kronor, level);
        return as(delegate, () -> decisions.decide(lookedAt(delegate, id)));
    }

    private String told(long kronor, int level) {
        String decision = decided(kronor, level);
        as(delegate, () -> decisions.tell(decision));
        return decision;
    }

    private DecisionView decision(String id) {
        return as(Actor.SYSTEM, () -> decisions.decision(id));
    }

    /** Work on a thread of its own needs a request of its own. */
    private void inRequest(Runnable work) {
        RequestContextController request = requests.get();
        request.activate();
        try {
            work.run();
        } finally {
            request.deactivate();
        }
    }

    private void at(LocalDate day) {
        clock.advanceTo(day.atTime(LocalTime.of(9, 0)).atZone(Clock.ZONE).toInstant());
    }

    private void tick() {
        as(Actor.SYSTEM, () -> job.run());
    }

    @Test
    void decide_keepsExactlyTheLetterThatWasLookedAt() {
        String id = proposedCase(18_000, 3);
        LetterPreview seen = as(delegate, () -> decisions.preview(whole(delegate, id, null)));
        String decision = as(delegate, () -> decisions.decide(whole(delegate, id, seen.sha256())));
        LetterPreview kept = as(delegate, () -> decisions.frozen(decision)).orElseThrow();
        assertEquals(seen, kept);
        assertTrue(kept.swedish().contains("18\u00a0000\u00a0kr"), "the sum");
        assertTrue(kept.swedish().contains("Disa Delegat"));
        assertTrue(kept.swedish().contains("laglighetsprövning"), "how to appeal");
        assertEquals(CaseState.DECIDED, as(delegate, () -> cases.caseForDecision(id)).state());
        assertEquals(Money.ofKronor(18_000), as(delegate, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn());
    }

    @Test
    void letter_saysTheCallsOwnCondition_asAmended_onlyWhereMoneyIsGranted() {
        String id = proposedCase(18_000, 3);
        String before = as(delegate, () -> decisions.preview(whole(delegate, id, null))).swedish();
        assertFalse(before.contains("Entrén ska vara gratis."));
        as(programme, () -> calls.amend(new AmendCall(call, calls.call(call).version(), "Ett villkor till.", null, null, null, null, null, null, null,
                null, new CallTexts(null, null, null, null, "Entrén ska vara gratis.", "Admission is free."))));
        LetterPreview granted = as(delegate, () -> decisions.preview(whole(delegate, id, null)));
        assertTrue(granted.swedish().contains("<p>Entrén ska vara gratis.</p>"), granted.swedish());
        assertTrue(granted.english().contains("Admission is free."), granted.english());
        DecideCase no = new DecideCase(id, whole(delegate, id, null).caseVersion(), Outcome.REFUSED, List.of(),
                "Verksamheten är inte öppen för alla unga i stadsdelen.", ground(), null, null);
        assertFalse(as(delegate, () -> decisions.preview(no)).swedish().contains("Entrén ska vara gratis."));
    }

    @Test
    void decide_anotherLetterThanWasLookedAt_isRefused() {
        String id = proposedCase(18_000, 3);
        String other = as(delegate, () -> decisions.preview(whole(delegate, id, null))).sha256();
        DecideCase changed = new DecideCase(id, whole(delegate, id, null).caseVersion(), Outcome.GRANTED,
                List.of(new YearSum(clock.today().getYear(), Money.ofKronor(18_000))), "Ett helt annat skäl än det i brevet.", ground(), null, other);
        assertEquals("decision.letter.changed", code(() -> as(delegate, () -> decisions.decide(changed))));
        assertEquals(CaseState.PROPOSED, as(delegate, () -> cases.caseForDecision(id)).state());
    }

    @Test
    void decide_outsideTheMandate_isRefused_alsoWithALowerSum() {
        delegated("activity", "DELEGATE", 15_000);
        String id = proposedCase(18_000, 3);
        DecideView draft = as(delegate, () -> decisions.draft(id));
        assertFalse(draft.mandate().given());
        assertEquals("ABOVE_CEILING", draft.mandate().lack());
        assertEquals(Money.ofKronor(15_000), draft.mandate().ceiling());
        assertEquals("delegation.above-ceiling", code(() -> as(delegate, () -> decisions.preview(whole(delegate, id, null)))));
        assertEquals("delegation.above-ceiling", code(() -> as(delegate, () -> decisions.decide(whole(delegate, id, "x")))));
        DecideCase less = new DecideCase(id, draft.caseVersion(), Outcome.PARTLY, List.of(new YearSum(draft.year(), Money.ofKronor(10_000))),
                "En del av verksamheten kan få bidrag.", ground(), null, null);
        assertEquals("delegation.above-ceiling", code(() -> as(delegate, () -> decisions.preview(less))));
        assertFalse(as(delegate, () -> queue.waiting(PageRequest.first(10))).page().rows().get(0).withinMandate());
    }

    @Test
    void decide_forTwoFiscalYears_theMandateCountsTheWhole_andEachYearsFrameIsAsked() {
        String id = proposedCase(18_000, 3);
        int year = clock.today().getYear();
        DecideCase bare = whole(delegate, id, null);
        DecideCase split = new DecideCase(id, bare.caseVersion(), Outcome.GRANTED, YearSum.of(bare.amounts().get(0).year(), Money.ofKronor(18_000),
                Money.ofKronor(8_000)), bare.reasons(), bare.groundCode(), null, null);
        assertEquals("decision.frame-missing", code(() -> as(delegate, () -> decisions.preview(split))));
        as(programme, () -> frames.create(new CreateFrame(board, year + 1, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(8_000), List.of(),
                "Nämnden § 9", LocalDate.of(year + 1, 1, 1))));
        LetterPreview letter = as(delegate, () -> decisions.preview(split));
        assertTrue(letter.swedish().contains("10\u00a0000\u00a0kr") && letter.swedish().contains(Integer.toString(year + 1)), letter.swedish());
        String decision = as(delegate, () -> decisions.decide(new DecideCase(id, split.caseVersion(), split.outcome(), split.amounts(), split.reasons(),
                split.groundCode(), null, letter.sha256())));
        assertEquals(Money.ofKronor(18_000), decision(decision).granted());
        assertEquals(Money.ofKronor(10_000), as(delegate, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals(Money.ofKronor(8_000), as(delegate, () -> frames.frameOf(call, year + 1)).orElseThrow().drawn());

        // Neither year may be overdrawn, and half a sum for each does not make a mandate wider.
        String next = proposedCase(20_000, 3);
        DecideCase more = new DecideCase(next, as(delegate, () -> decisions.draft(next)).caseVersion(), Outcome.GRANTED, YearSum.of(year, Money.ofKronor(20_000),
                Money.ofKronor(1_000)), bare.reasons(), bare.groundCode(), null, null);
        String seen = as(delegate, () -> decisions.preview(more)).sha256();
        assertEquals("frame.exceeded", code(() -> as(delegate, () -> decisions.decide(new DecideCase(next, more.caseVersion(), more.outcome(), more.amounts(),
                more.reasons(), more.groundCode(), null, seen)))));
        assertEquals(Money.ofKronor(10_000), as(delegate, () -> frames.frameOf(call, year)).orElseThrow().drawn(), "nothing of it is kept");
        delegated("activity", "DELEGATE", 15_000);
        assertEquals("delegation.above-ceiling", code(() -> as(delegate, () -> decisions.preview(more))));
    }

    @Test
    void decide_withoutARuleForTheRole_isRefused_andTheUnitHeadWithOneDecides() {
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        String id = proposedCase(18_000, 3);
        assertEquals("NO_RULE", as(head, () -> decisions.draft(id)).mandate().lack());
        assertEquals("delegation.no-rule", code(() -> as(head, () -> decisions.preview(whole(head, id, null)))));
        delegated("UNIT_HEAD", 100_000);
        assertEquals("UNIT_HEAD", decision(as(head, () -> decisions.decide(lookedAt(head, id)))).deciderRole());
    }

    @Test
    void decide_withoutReasonsOrGround_saysBoth() {
        String id = proposedCase(18_000, 3);
        DecideView draft = as(delegate, () -> decisions.draft(id));
        DecideCase bare = new DecideCase(id, draft.caseVersion(), Outcome.GRANTED, List.of(new YearSum(draft.year(), draft.asked())), " ", "", null, null);
        BusinessException refused = assertThrows(BusinessException.class, () -> as(delegate, () -> decisions.preview(bare)));
        assertEquals(List.of("decision.reasons.missing", "decision.ground.missing"),
                refused.violations().stream().map(violation -> violation.code()).toList());
    }

    @Test
    void decide_twice_theSecondLearnsWhoAndWhen() {
        Actor second = staff("Dan Delegat", Role.DELEGATE, board);
        String id = proposedCase(18_000, 3);
        DecideCase late = lookedAt(second, id);
        as(delegate, () -> decisions.decide(lookedAt(delegate, id)));
        Conflict conflict = assertThrows(Conflict.class, () -> as(second, () -> decisions.decide(late)));
        assertEquals("decision.decided-already", conflict.code());
        assertEquals("Disa Delegat", conflict.args()[0]);
        assertTrue(conflict.args()[1] instanceof Instant);
        assertEquals("decided", as(second, () -> decisions.draft(id)).obstacle());
    }

    @Test
    void decide_atTheSameInstant_oneWins() throws Exception {
        for (int round = 0; round < 3; round++) {
            Actor second = staff("Dan Delegat", Role.DELEGATE, board);
            String id = proposedCase(10_000, 3);
            List<DecideCase> both = List.of(lookedAt(delegate, id), lookedAt(second, id));
            List<Actor> actors = List.of(delegate, second);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> deciders = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int who = i;
                deciders.add(executor.submit(() -> {
                    start.await();
                    try {
                        inRequest(() -> as(actors.get(who), () -> decisions.decide(both.get(who))));
                        return "won";
                    } catch (Conflict conflict) {
                        return conflict.args().length > 0 ? "conflict " + conflict.args()[0] : "conflict";
                    }
                }));
            }
            start.countDown();
            List<String> ends = new ArrayList<>();
            for (Future<String> one : deciders) {
                ends.add(one.get(60, TimeUnit.SECONDS));
            }
            assertEquals(1, ends.stream().filter("won"::equals).count(), ends.toString());
            String winner = actors.get(ends.indexOf("won")).name();
            assertTrue(ends.contains("conflict " + winner), ends.toString());
            assertEquals(winner, as(delegate, () -> decisions.ofCase(id)).orElseThrow().decidedBy());
        }
    }

    @Test
    void declaredJav_stopsTheDelegate() {
        String id = proposedCase(18_000, 3);
        as(delegate, () -> javs.declare(id, cases.caseForDecision(id).version(), true, JavGround.PARTY, "Min bror är kassör."));
        assertThrows(RuntimeException.class, () -> as(delegate, () -> decisions.decide(whole(delegate, id, "x"))));
        assertEquals(CaseState.PROPOSED, as(Actor.SYSTEM, () -> cases.caseForDecision(id)).state());
    }

    @Test
    void delegateOfAnotherBoard_findsNothing() {
        String id = proposedCase(18_000, 3);
        Actor stranger = staff("Folke Främling", Role.DELEGATE, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> decisions.draft(id)));
        assertThrows(Denied.class, () -> as(officer, () -> decisions.draft(id)), "officers do not decide");
    }

    @Test
    void withdrawal_isDiscontinuedByTheDelegate_withoutMoneyOrTerms() {
        String id = received(member, call, "Läxhjälp", 18_000, 3);
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(id)).applicationId();
        as(member, () -> applications.withdraw(application));
        DecideView draft = as(delegate, () -> decisions.draft(id));
        assertEquals(Outcome.DISCONTINUED, draft.proposal().outcome());
        assertTrue(draft.mandate().given());
        BusinessException refused = assertThrows(BusinessException.class, () -> as(delegate, () -> decisions.preview(new DecideCase(id, draft.caseVersion(),
                Outcome.GRANTED, List.of(new YearSum(draft.year(), Money.ofKronor(18_000))), "Bra verksamhet.", ground(), null, null))));
        assertEquals("decision.withdrawn", refused.code());
        DecideCase end = new DecideCase(id, draft.caseVersion(), Outcome.DISCONTINUED, List.of(), "Föreningen har återkallat sin ansökan.", ground(),
                null, null);
        String letter = as(delegate, () -> decisions.preview(end)).sha256();
        String decision = as(delegate, () -> decisions.decide(new DecideCase(id, draft.caseVersion(), Outcome.DISCONTINUED, List.of(), end.reasons(),
                end.groundCode(), null, letter)));
        assertEquals(Money.ZERO, decision(decision).granted());
    }

    @Test
    void tell_opensTheLetterForTheAssociation_andKeepsTheReceipt() {
        String decision = decided(18_000, 3);
        String application = decision(decision).applicationId();
        assertThrows(NotFound.class, () -> as(member, () -> decisions.forAssociation(application)), "not before it is told");
        long before = as(member, () -> notifications.unread());
        as(delegate, () -> decisions.tell(decision));
        assertEquals(before + 1, as(member, () -> notifications.unread()));
        assertThrows(Conflict.class, () -> as(delegate, () -> decisions.tell(decision)));
        DecisionForAssociation seen = as(member, () -> decisions.forAssociation(application));
        assertNull(seen.openedAt());
        assertNull(seen.lastAppealDay(), "no day before the notice");
        as(member, () -> decisions.opened(application));
        assertNotNull(decision(decision).openedAt());
        byte[] pdf = as(member, () -> decisions.letterForAssociation(application, "sv")).content();
        assertEquals("%PDF-1.", new String(pdf, 0, 7, java.nio.charset.StandardCharsets.US_ASCII));
        Actor other = member("FIKTIV Andra", board);
        assertThrows(Denied.class, () -> as(other, () -> decisions.forAssociation(application)));
        assertThrows(Denied.class, () -> as(other, () -> decisions.letterForAssociation(application, "sv")));
    }

    @Test
    void publication_waitsForThreeWholeWorkingDaysAfterTelling() {
        String decision = told(18_000, 3);
        String caseId = decision(decision).caseId();
        LocalDate due = new SwedishCalendar().afterWholeWorkdays(clock.today(), 3);
        assertEquals(due, decision(decision).publicationDueOn());
        tick();
        assertEquals("WAITING", decision(decision).publication());
        at(due.minusDays(1));
        tick();
        assertEquals("WAITING", decision(decision).publication());
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(caseId)).isEmpty());
        at(due);
        tick();
        assertEquals("PUBLISHED", decision(decision).publication());
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(caseId)).isPresent());
        tick();
        assertEquals("PUBLISHED", decision(decision).publication());
    }

    @Test
    void publication_carriesThePerspectiveOfTheCase_notOfTheCall() {
        String caseId = received(member, call, "Läxhjälp för alla", 18_000, 3);
        claim(officer, caseId);
        prepare(officer, caseId);
        assessAll(officer, caseId);
        as(officer, () -> preparation.confirmPerspective(caseId, view(officer, caseId).version(), "preventive", "Riktar sig till unga i riskzon"));
        propose(officer, caseId, Outcome.GRANTED, "18 000");
        assertEquals("preventive", as(delegate, () -> decisions.draft(caseId)).perspective());
        String letter = as(delegate, () -> decisions.preview(whole(delegate, caseId, null))).sha256();
        String decision = as(delegate, () -> decisions.decide(whole(delegate, caseId, letter)));
        as(delegate, () -> decisions.tell(decision));
        at(decision(decision).publicationDueOn());
        tick();
        String publicId = as(Actor.SYSTEM, () -> publications.publicIdOf(caseId)).orElseThrow();
        assertEquals("preventive", pages.initiative(publicId).orElseThrow().perspective());
        assertEquals("promotive", as(officer, () -> calls.call(call)).perspective());
    }

    @Test
    void decisionOfLevel1_isCountedOnce_andShowsNothing() {
        String decision = told(18_000, 3);
        DecisionView told = decision(decision);
        as(member, () -> applications.lowerLevel(told.applicationId(), PublicationLevel.STATISTICS));
        at(told.publicationDueOn());
        tick();
        assertTrue(as(Actor.SYSTEM, () -> publishing.toCount()).isEmpty());
        assertEquals("NOT_SHOWN", decision(decision).publication());
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(told.caseId())).isEmpty());
        assertEquals(1L, em.createNativeQuery("select p.id from published_cases p where p.case_id = ?").setParameter(1, told.caseId())
                .getResultList().size(), "the public side knows what to add up");
    }

    @Test
    void untoldDecision_isNeverPublished() {
        String decision = decided(18_000, 3);
        at(clock.today().plusDays(30));
        tick();
        assertNull(decision(decision).publication());
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(decision(decision).caseId())).isEmpty());
    }

    @Test
    void lowered_duringTheWaitingDays_showsNothing() {
        String decision = told(18_000, 3);
        DecisionView told = decision(decision);
        as(member, () -> applications.lowerLevel(told.applicationId(), PublicationLevel.STATISTICS));
        assertEquals("NOT_SHOWN", decision(decision).publication());
        at(told.publicationDueOn().plusDays(1));
        tick();
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(told.caseId())).isEmpty());
    }

    @Test
    void lowered_afterPublication_isGoneAtOnce() {
        String decision = told(18_000, 3);
        DecisionView told = decision(decision);
        at(told.publicationDueOn());
        tick();
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(told.caseId())).isPresent());
        String order = as(secretary, () -> publishing.queue(PageRequest.first(10))).page().rows().stream()
                .filter(one -> one.decisionId().equals(decision)).findFirst().orElseThrow().id();
        as(officer, () -> publishing.lower(order, PublicationLevel.STATISTICS));
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(told.caseId())).isEmpty());
        assertEquals("NOT_SHOWN", decision(decision).publication());
    }

    private String postedMinutes(LocalDate decidedOn) {
        String id = as(secretary, () -> minutes.compose(decidedOn));
        as(secretary, () -> minutes.approve(id, minutes.minutes(id).version()));
        as(secretary, () -> notices.post(id, "Stadsdelsförvaltningen, registraturen"));
        return id;
    }

    @Test
    void minutes_numbersRunPerBoardAndYear_andEveryDecisionIsInOne() {
        told(18_000, 3);
        decided(15_000, 3);
        LocalDate today = clock.today();
        assertEquals(List.of(new UnminutedDay(today, 2)), as(secretary, () -> minutes.unminuted()));
        String first = as(secretary, () -> minutes.compose(today));
        assertEquals("1/" + today.getYear(), as(secretary, () -> minutes.minutes(first)).label());
        assertEquals(2, as(secretary, () -> minutes.minutes(first)).rows().size());
        assertEquals("minutes.empty", code(() -> as(secretary, () -> minutes.compose(today))));
        assertEquals("notice.minutes-not-approved", code(() -> as(secretary, () -> notices.post(first, "Här"))));
        decided(10_000, 3);
        String second = as(secretary, () -> minutes.compose(today));
        assertEquals("2/" + today.getYear(), as(secretary, () -> minutes.minutes(second)).label());
    }

    @Test
    void notice_setsTheLastDayOfAppeal_andTheClockLetsItPass() {
        String decision = told(18_000, 3);
        String application = decision(decision).applicationId();
        LocalDate posted = clock.today();
        String id = postedMinutes(posted);
        NoticeLine notice = as(secretary, () -> minutes.minutes(id)).notice();
        LocalDate last = as(Actor.SYSTEM, () -> holidays.calendar()).lastAppealDay(posted);
        assertEquals(last, notice.lastAppealDay());
        assertEquals(last.plusDays(1), notice.takeDownFrom());
        assertEquals(last, as(member, () -> decisions.forAssociation(application)).lastAppealDay());
        assertEquals("notice.too-early", code(() -> as(secretary, () -> notices.takeDown(notice.id()))));
        assertThrows(Conflict.class, () -> as(secretary, () -> notices.post(id, "Igen")));
        at(last);
        tick();
        assertEquals("POSTED", decision(decision).status());
        at(last.plusDays(1));
        tick();
        assertEquals("APPEAL_TIME_PASSED", decision(decision).status());
        as(secretary, () -> notices.takeDown(notice.id()));
        as(secretary, () -> minutes.confirmFinal(id));
        assertEquals("FINAL", decision(decision).status());
    }

    @Test
    void limitedCase_isInMinutesByNumberOnly() {
        String decision = told(18_000, 2);
        String id = postedMinutes(clock.today());
        MinutesView view = as(secretary, () -> minutes.minutes(id));
        assertFalse(view.text().contains("FIKTIV Ljuset"), view.text());
        assertFalse(view.text().contains("18\u00a0000"), "nor by its sum");
        assertTrue(view.text().contains(decision(decision).number()));
        assertNull(view.rows().get(0).applicant());
    }

    @Test
    void threat_masksMinutesAndTakesAwayWhatWasPublished() {
        String decision = told(18_000, 3);
        DecisionView told = decision(decision);
        String id = postedMinutes(clock.today());
        at(told.publicationDueOn());
        tick();
        assertTrue(as(secretary, () -> minutes.minutes(id)).text().contains("FIKTIV Ljuset"));
        int before = as(secretary, () -> minutes.minutes(id)).notice().rendition();
        as(member, () -> associations.reportThreat(member.associationId()));
        MinutesView view = as(secretary, () -> minutes.minutes(id));
        assertTrue(view.masked());
        assertFalse(view.text().contains("FIKTIV Ljuset"), view.text());
        assertNull(view.rows().get(0).applicant());
        assertTrue(view.notice().rendition() > before);
        assertTrue(as(Actor.SYSTEM, () -> publications.publicIdOf(told.caseId())).isEmpty());
        assertEquals(PublicationLevel.PROTECTED, decision(decision).level());
        PublicationQueue queue = as(secretary, () -> publishing.queue(PageRequest.first(10)));
        assertTrue(queue.page().rows().stream().noneMatch(one -> one.decisionId().equals(decision)), "of level 0 nobody else is told anything");
        assertFalse(queue.told());
    }

    @Test
    void delegation_newRowEndsTheOldOne_andThePastStands() {
        LocalDate tomorrow = clock.today().plusDays(1);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(5_000), "Punkt 9", "Nämnden § 8", tomorrow, null)));
        List<DelegationRuleView> table = as(programme, () -> delegation.table(board));
        assertEquals(List.of("CURRENT", "COMING"), table.stream().map(DelegationRuleView::state).toList());
        assertEquals(clock.today(), table.get(0).validTo());
        assertEquals("delegation.from.past", code(() -> as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE",
                Money.ofKronor(5_000), "Punkt 9", "Nämnden § 8", clock.today().minusDays(1), null)))));
        Actor elsewhere = staff("Pia", Role.PROGRAMME_ADMINISTRATOR, board("OWN"));
        assertThrows(Denied.class, () -> as(elsewhere, () -> delegation.end(table.get(1).id(), table.get(1).version(), tomorrow)));
    }
}
