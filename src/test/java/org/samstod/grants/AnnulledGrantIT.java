package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.container.TestApplications;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.AppealService;
import org.samstod.decisions.AppealsView;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.RecordAppeal;
import org.samstod.decisions.ReopeningService;
import org.samstod.decisions.RoundLetterService;
import org.samstod.decisions.RoundLetters;
import org.samstod.decisions.YearSum;
import org.samstod.districts.HolidayService;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** Money paid under a decision that a court annuls: none leaves meanwhile, what was paid counts towards the next decision, and the rest is claimed back. */
class AnnulledGrantIT extends CaseTestBase {

    private static final PageRequest FIRST = PageRequest.first(50);
    private static final Money ALL = Money.ofKronor(18_000);
    private static final Money HALF = Money.ofKronor(9_000);
    private static final String WHY = "Domstolen har upphävt beslutet och det nya ger mindre än vad som betalats ut.";

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    AppealService appeals;

    @Inject
    ReopeningService reopening;

    @Inject
    GrantService grants;

    @Inject
    GrantAcceptanceService accepting;

    @Inject
    RoundLetterService letters;

    @Inject
    GrantRestService rests;

    @Inject
    FinalReportReminderService reminders;

    @Inject
    RecoveryService recoveries;

    @Inject
    FrameUseService use;

    @Inject
    PaymentRunService runs;

    @Inject
    PaymentStatusService statuses;

    @Inject
    AttestRightService rights;

    @Inject
    PayoutAccountService payouts;

    @Inject
    HolidayService holidays;

    @Inject
    TestApplications test;

    private String board;
    private String call;
    private String caseId;
    private Actor officer;
    private Actor delegate;
    private Actor emma;
    private Actor erik;
    private Actor member;
    private Actor secretary;

    /** A grant of 18 000 kr in some parts, told; nothing is paid. */
    private String grant(int parts) {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        sql("update call_tracks set instalments = ? where call_id = ?", parts, call);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        secretary = staff("Sven Sekreterare", Role.BOARD_SECRETARY, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        emma = staff("Emma Ekonom", Role.FINANCE_OFFICER, board);
        erik = staff("Erik Ekonom", Role.FINANCE_OFFICER, board);
        Actor city = Actor.staff(account("Stina Stad"), "Stina Stad", Role.CITY_ADMINISTRATOR, null);
        member = member("FIKTIV Ljuset", board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Punkt 6.1", "Nämnden § 7", clock.today(), null)));
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(25_000), false, clock.today(), null)));
        caseId = received(member, call, "Läxhjälp för alla", 18_000, 3);
        proposed(officer, caseId);
        String changed = as(member, () -> payouts.change(new ChangeAccount(member.associationId(), "plusgiro", "9020033", true, "utdrag.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        as(officer, () -> payouts.confirm(changed, payouts.account(changed).version()));
        as(delegate, () -> decisions.tell(decide(Outcome.GRANTED, ALL)));
        return newest();
    }

    private String newest() {
        return as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
    }

    /** Decides without telling; the id of the decision. */
    private String decide(Outcome outcome, Money sum) {
        String letter = as(delegate, () -> decisions.preview(command(outcome, sum, null))).sha256();
        return as(delegate, () -> decisions.decide(command(outcome, sum, letter)));
    }

    private DecideCase command(Outcome outcome, Money sum, String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, outcome, sum.isZero() ? List.of() : List.of(new YearSum(clock.today().getYear(), sum)),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private String made() {
        LocalDate day = as(emma, () -> runs.firstDay());
        return as(emma, () -> runs.make(day, runs.due(day).seen()));
    }

    private void sent(String run) {
        as(erik, () -> runs.attest(run, runs.run(run, FIRST).version()));
        as(erik, () -> runs.send(run, runs.run(run, FIRST).version()));
    }

    private void payFirst() {
        String run = made();
        sent(run);
        as(erik, () -> statuses.allPaid(run, clock.today(), "V1"));
    }

    private String decision() {
        return as(Actor.SYSTEM, () -> decisions.ofCase(caseId)).orElseThrow().id();
    }

    private String annulled() {
        String decision = decision();
        as(secretary, () -> appeals.received(decision, new RecordAppeal(clock.today(), null, "Förvaltningsrätten i Stockholm", "1234-26", null)));
        AppealsView.One one = as(secretary, () -> appeals.ofDecision(decision)).appeals().get(0);
        as(secretary, () -> appeals.record(one.id(), one.version(), new RecordAppeal(clock.today(), "ANNULLED", "Förvaltningsrätten i Stockholm", "1234-26", null)));
        return decision;
    }

    private void reopened() {
        String decision = annulled();
        as(secretary, () -> reopening.reopen(decision, clock.today()));
    }

    private void decidedAnew(Outcome outcome, Money sum) {
        propose(officer, caseId, Outcome.GRANTED, view(officer, caseId).asked().typed());
        String decision = decide(outcome, sum);
        sums(sum.isMoreThan(paid()) ? sum : paid(), paid(), sum.isMoreThan(paid()) ? sum.minus(paid()) : Money.ZERO);
        as(delegate, () -> decisions.tell(decision));
    }

    private Money paid() {
        return as(emma, () -> use.use(clock.today().getYear())).total().paid();
    }

    /** The frame of the year, to the öre. */
    private void sums(Money committed, Money paid, Money unpaid) {
        FrameUseView view = as(emma, () -> use.use(clock.today().getYear()));
        Sums now = view.total();
        assertEquals(List.of(), view.faults(), "what counts stays on the frames of the first decision, and is no fault");
        assertEquals(List.of(committed, paid, unpaid, Money.ZERO), List.of(now.committed(), now.paid(), now.unpaid(), now.over()));
        assertEquals(committed, as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn());
    }

    private GrantView seen(String grant) {
        return as(officer, () -> grants.grant(grant, Texts.SWEDISH));
    }

    private ProposeRecovery claim(String grant, Money sum) {
        return new ProposeRecovery(grant, "ANNULLED", null, sum, false, WHY, null, "recovery-ground-annulled", clock.today().plusDays(14));
    }

    @Test
    void halfPaid_annulled_noMoneyLeaves_whatWasPaidCounts_andThePlanIsForTheRest() {
        String first = grant(2);
        payFirst();
        LocalDate day = as(Actor.SYSTEM, () -> holidays.calendar()).workdayOnOrAfter(clock.today().plusMonths(11));
        annulled();
        assertTrue(as(emma, () -> runs.due(day)).paid().isEmpty(), "nothing leaves after the ruling");
        assertFalse(as(emma, () -> runs.due(day)).excluded().isEmpty());
        String old = decision();
        as(secretary, () -> reopening.reopen(old, clock.today()));
        assertTrue(as(emma, () -> runs.due(day)).paid().isEmpty(), "nor when the case is open again");
        sums(ALL, HALF, HALF);
        GrantView annulled = seen(first);
        assertEquals(clock.today(), annulled.annulledOn());
        assertEquals(Money.ZERO, annulled.toPutRight(), "not before there is another decision");
        assertEquals("annulled", as(officer, () -> rests.rest(first)).obstacle());

        decidedAnew(Outcome.PARTLY, Money.ofKronor(14_000));
        assertEquals("REPLACED", seen(first).state());
        assertEquals(Money.ZERO, seen(first).toPutRight());
        GrantView now = seen(newest());
        assertEquals(Money.ofKronor(14_000), now.granted());
        assertEquals(HALF, now.counted());
        assertEquals(Money.ofKronor(5_000), Money.sum(now.instalments().stream().map(InstalmentView::amount).toList()), "the rest is planned");
        assertEquals("RUNNING", now.state(), "the association has money of it already");
        sums(Money.ofKronor(14_000), HALF, Money.ofKronor(5_000));
        assertEquals("recovery.sum.most", code(() -> as(officer, () -> recoveries.propose(claim(first, Money.ofOre(1))))));
        assertEquals(HALF, as(member, () -> accepting.grant(newest(), Texts.ENGLISH)).grant().counted());
    }

    @Test
    void allPaid_lessIsGranted_theDifferenceIsShownToBePutRight_andClaimedBack() {
        String first = grant(1);
        payFirst();
        reopened();
        decidedAnew(Outcome.PARTLY, Money.ofKronor(12_000));
        assertEquals(Money.ofKronor(6_000), seen(first).toPutRight());
        sums(ALL, ALL, Money.ZERO);
        GrantView now = seen(newest());
        assertEquals(List.of(), now.instalments(), "all of it is with the association");
        assertEquals(Money.ofKronor(12_000), now.counted());
        assertEquals("recovery.sum.most", code(() -> as(officer, () -> recoveries.propose(claim(first, Money.ofOre(600_001))))));
        String recovery = as(officer, () -> recoveries.propose(claim(first, Money.ofKronor(6_000))));
        assertEquals("ANNULLED", as(officer, () -> recoveries.recovery(recovery)).proposed().why());
        assertEquals(Money.ZERO, seen(first).toPutRight(), "it is asked for once");
        // The second decision is annulled, too: what is claimed does not count once more.
        reopened();
        propose(officer, caseId, Outcome.GRANTED, view(officer, caseId).asked().typed());
        as(delegate, () -> decisions.tell(decide(Outcome.GRANTED, ALL)));
        assertEquals(Money.ofKronor(12_000), seen(newest()).counted());
        assertEquals(Money.ofKronor(6_000), Money.sum(seen(newest()).instalments().stream().map(InstalmentView::amount).toList()));
        assertEquals(Money.ZERO, seen(first).toPutRight());
    }

    @Test
    void allPaid_refused_allIsToBePutRight() {
        String first = grant(1);
        payFirst();
        reopened();
        decidedAnew(Outcome.REFUSED, Money.ZERO);
        assertEquals(ALL, seen(first).toPutRight());
        sums(ALL, ALL, Money.ZERO);
    }

    @Test
    void nothingPaid_isReplacedAsAlways_andAnOfferCannotBeAnsweredMeanwhile() {
        String first = grant(1);
        reopened();
        assertEquals("DUE", seen(first).instalments().get(0).state());
        decidedAnew(Outcome.PARTLY, HALF);
        assertEquals(List.of("CANCELLED"), seen(first).instalments().stream().map(InstalmentView::state).toList());
        assertEquals(Money.ZERO, seen(newest()).counted());
        sums(HALF, Money.ZERO, HALF);
    }

    @Test
    void lettersOfTheRound_takeWhatTheAnnulledDecisionHasThere() {
        grant(2);
        payFirst();
        reopened();
        propose(officer, caseId, Outcome.PARTLY, "14000");
        RoundLetters.Pot less = pot();
        assertEquals(Money.ofKronor(-4_000), less.ready(), "the frame has 18 000 kr of it");
        assertEquals(Money.ofKronor(4_000), less.back());
        decide(Outcome.PARTLY, Money.ofKronor(14_000));
        sums(Money.ofKronor(14_000), HALF, Money.ofKronor(5_000));
    }

    private RoundLetters.Pot pot() {
        String matter = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).matterId();
        return as(delegate, () -> letters.letters(matter)).frames().get(0);
    }

    @Test
    void whileItRests_nobodyIsRemindedOfItsReport() {
        String first = grant(1);
        payFirst();
        sql("update grants set report_due = ? where id = ?", java.sql.Date.valueOf(clock.today().plusDays(14)), first);
        as(Actor.SYSTEM, () -> reminders.remind());
        assertEquals(1, reminded());
        reopened();
        sql("update grants set report_due = ? where id = ?", java.sql.Date.valueOf(clock.today().plusDays(1)), first);
        as(Actor.SYSTEM, () -> reminders.remind());
        assertEquals(1, reminded());
    }

    private int reminded() {
        return ((Number) em.createNativeQuery("select count(*) from outbox_messages where account_id = ? and template_name like 'final-report.%'")
                .setParameter(1, member.accountId()).getSingleResult()).intValue();
    }

    @Test
    void moneyOnItsWay_stopsTheOpening_untilItIsKnownWhereItIs() {
        grant(1);
        String run = made();
        String decision = annulled();
        assertEquals("appeal.reopen.moving", code(() -> as(secretary, () -> reopening.reopen(decision, clock.today()))));
        as(emma, () -> runs.cancel(run, runs.run(run, FIRST).version()));
        as(secretary, () -> reopening.reopen(decision, clock.today()));
        sums(ALL, Money.ZERO, ALL);
    }

    @Test
    void whatIsOfferedAnew_isDeclined_andWhatWasPaidBefore_isToBePutRight() {
        String first = grant(2);
        payFirst();
        reopened();
        bySignatories();
        decidedAnew(Outcome.PARTLY, Money.ofKronor(14_000));
        String second = newest();
        assertEquals("OFFERED", seen(second).state());
        String shown = as(member, () -> accepting.grant(second, Texts.SWEDISH)).seen();
        as(member, () -> accepting.decline(second, shown, "Vi hinner inte i år."));
        assertEquals("DECLINED", seen(second).state());
        sums(HALF, HALF, Money.ZERO);
        assertEquals(HALF, seen(first).toPutRight(), "it counts towards nothing");
    }

    @Test
    void anOfferOfAnAnnulledDecision_isNotAnswered_andTheNextOneIs() {
        String first = grant(2);
        payFirst();
        reopened();
        bySignatories();
        decidedAnew(Outcome.PARTLY, Money.ofKronor(14_000));
        String second = newest();
        String shown = as(member, () -> accepting.grant(second, Texts.SWEDISH)).seen();
        annulled();
        as(secretary, () -> reopening.reopen(decision(), clock.today()));
        assertFalse(as(member, () -> accepting.grant(second, Texts.SWEDISH)).maySign());
        assertEquals("grant.annulled", code(() -> as(member, () -> accepting.accept(second, shown))));
        assertEquals(List.of(), as(member, () -> accepting.waiting(member.associationId())));
        sums(Money.ofKronor(14_000), HALF, Money.ofKronor(5_000));

        decidedAnew(Outcome.GRANTED, ALL);
        String third = newest();
        assertEquals(HALF, seen(third).counted(), "what the first paid counts towards the third, too");
        String anew = as(member, () -> accepting.grant(third, Texts.SWEDISH)).seen();
        assertTrue(as(member, () -> accepting.accept(third, anew)));
        assertEquals("RUNNING", seen(third).state(), "the association has money of it already");
        assertEquals(List.of("REPLACED", "REPLACED"), List.of(seen(first).state(), seen(second).state()));
        sums(ALL, HALF, HALF);
    }

    private void bySignatories() {
        sql("update call_tracks set conditions_with_application = false where call_id = ?", call);
        test.signatories(member, board, false, member);
    }
}
