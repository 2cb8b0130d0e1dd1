package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.OpenObligation;
import org.samstod.applications.OpenObligations;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.CaseObligationService;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.AppealLine;
import org.samstod.decisions.AppealService;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationReportService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.MinutesView;
import org.samstod.decisions.NoticeService;
import org.samstod.decisions.RecordAppeal;
import org.samstod.decisions.ReportLine;
import org.samstod.decisions.YearSum;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** From a paid grant through a breached condition, hearing, decision and invoice to a settled recovery, with frames that agree, in the server and its database. */
class RecoveryIT extends CaseTestBase {

    private static final PageRequest FIRST = PageRequest.first(50);
    private static final String WHY = "Lokalen hyrdes aldrig, så den delen av pengarna användes inte till det sökta.";
    private static final Money ALL = Money.ofKronor(18_000);
    private static final Money BACK = Money.ofOre(1_200_050);

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    MinutesService minutes;

    @Inject
    NoticeService notices;

    @Inject
    DelegationReportService reports;

    @Inject
    GrantChangeService changes;

    @Inject
    GrantChangeDecisionService changeDecisions;

    @Inject
    GrantService grants;

    @Inject
    GrantRestService rests;

    @Inject
    ConditionService conditions;

    @Inject
    RecoveryService recoveries;

    @Inject
    RecoveryAnswerService answering;

    @Inject
    RecoveryDecisionService deciding;

    @Inject
    RecoveryLedgerService ledger;

    @Inject
    RecoveryAppealService appeals;

    @Inject
    AppealService allAppeals;

    @Inject
    ConditionEvidenceService evidence;

    @Inject
    GrantReminderService reminders;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    @Inject
    MonthService months;

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
    CaseObligationService obligations;

    @Inject
    OpenObligations own;

    private String board;
    private String caseId;
    private Actor officer;
    private Actor head;
    private Actor delegate;
    private Actor emma;
    private Actor member;
    private Actor secretary;

    /** A grant of 18 000 kr that has been paid. */
    private String paidGrant() {
        return paidGrant(1);
    }

    /** A grant of 18 000 kr of which the first of some parts has been paid. */
    private String paidGrant(int parts) {
        board = board("OWN");
        String call = call(board, false, PublicationLevel.OPEN);
        sql("update call_tracks set instalments = ? where call_id = ?", parts, call);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hanna Chef", Role.UNIT_HEAD, board);
        secretary = staff("Sven Sekreterare", Role.BOARD_SECRETARY, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        emma = staff("Emma Ekonom", Role.FINANCE_OFFICER, board);
        Actor erik = staff("Erik Ekonom", Role.FINANCE_OFFICER, board);
        Actor city = Actor.staff(account("Stina Stad"), "Stina Stad", Role.CITY_ADMINISTRATOR, null);
        member = member("FIKTIV Ljuset", board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        for (String kind : List.of("*", "recovery")) {
            as(programme, () -> delegation.add(new AddDelegationRule(board, kind, "DELEGATE", kind.equals("*") ? Money.ofKronor(30_000) : Money.ofKronor(15_000),
                    kind.equals("*") ? "Punkt 6.1" : "Punkt 6.9 återkrav", "Nämnden § 7", clock.today(), null)));
        }
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(25_000), false, clock.today(), null)));
        caseId = received(member, call, "Läxhjälp för alla", 18_000, 3);
        proposed(officer, caseId);
        String letter = as(delegate, () -> decisions.preview(decide(null))).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(decide(letter))));
        String changed = as(member, () -> payouts.change(new ChangeAccount(member.associationId(), "plusgiro", "9020033", true, "utdrag.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        as(officer, () -> payouts.confirm(changed, payouts.account(changed).version()));
        LocalDate day = as(emma, () -> runs.firstDay());
        String run = as(emma, () -> runs.make(day, runs.due(day).seen()));
        as(erik, () -> runs.attest(run, runs.run(run, FIRST).version()));
        as(erik, () -> runs.send(run, runs.run(run, FIRST).version()));
        as(erik, () -> statuses.allPaid(run, clock.today(), "V1"));
        return as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
    }

    private DecideCase decide(String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, Outcome.GRANTED, List.of(new YearSum(clock.today().getYear(), ALL)),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private ProposeRecovery propose(String grant, String condition, Money sum) {
        return new ProposeRecovery(grant, "CONDITION", condition, sum, false, WHY, null, "recovery-ground", clock.today().plusDays(14));
    }

    private RecoveryView view(String id) {
        return as(officer, () -> recoveries.recovery(id));
    }

    private DecideRecovery ruling(String id, Money sum, String seen) {
        return new DecideRecovery(id, view(id).version(), "PART", sum, false, "Föreningen har visat kvitton på böcker för resten av summan.", true, seen);
    }

    private Sums sums() {
        return as(emma, () -> use.use(clock.today().getYear())).total();
    }

    private Set<OpenObligation.Kind> left() {
        return as(member, () -> own.own(member.associationId())).stream().map(OpenObligation::kind).collect(Collectors.toSet());
    }

    private long statements(PageRequest page) {
        return as(officer, () -> {
            long before = StatementCounter.ofThisThread();
            conditions.list("UNSETTLED", page);
            return StatementCounter.ofThisThread() - before;
        });
    }

    @Test
    void aPaidGrant_isBreached_heard_decided_invoiced_andSettled_andTheFramesAgree() {
        String grant = paidGrant();

        List<ConditionView> lines = as(officer, () -> conditions.ofGrant(grant));
        assertTrue(lines.size() >= 4, "a line for each paragraph of the conditions and one for the terms");
        assertEquals(lines.size(), as(member, () -> conditions.own(grant)).size());
        assertEquals(lines.size(), as(officer, () -> conditions.list("UNSETTLED", FIRST)).total());
        assertEquals(statements(PageRequest.first(1)), statements(FIRST), "however many lines there are");
        shown(grant, lines.get(lines.size() - 1));
        remindedOf(lines.get(0));
        ConditionView broken = as(officer, () -> conditions.condition(lines.get(lines.size() - 1).id()));
        assertEquals("TERMS", broken.source());
        assertTrue(broken.consequence().contains("betala tillbaka"), broken.consequence());
        assertThrows(Conflict.class, () -> as(officer, () -> conditions.find(broken.id(), 99, "BREACHED", "REPORT", "Kvitton saknas.")));
        as(officer, () -> conditions.find(broken.id(), broken.version(), "BREACHED", "REPORT", "Kvitton på hyran saknas i redovisningen."));
        assertEquals(lines.size() - 1, as(officer, () -> conditions.allMet(grant, "Redovisningen visar det.")));
        assertEquals(List.of(broken.id()), as(officer, () -> conditions.list("BREACHED", FIRST)).rows().stream().map(ConditionView::id).toList());
        assertEquals(Set.of(OpenObligation.Kind.BREACHED), left());
        assertThrows(Denied.class, () -> as(emma, () -> conditions.allMet(grant, "Redovisningen visar det.")));

        assertEquals("recovery.sum.most", code(() -> as(head, () -> recoveries.propose(propose(grant, broken.id(), Money.ofOre(1_800_001))))));
        assertEquals("recovery.ground", code(() -> as(head, () -> recoveries.propose(new ProposeRecovery(grant, "CONDITION", broken.id(), BACK, false, WHY, null,
                "local-interest", clock.today().plusDays(14))))), "only what a recovery may rest on");
        String id = as(head, () -> recoveries.propose(propose(grant, broken.id(), Money.ofKronor(15_000))));
        RecoveryView asked = view(id);
        assertFalse(asked.number().equals(asked.grantNumber()), "a number of its own: " + asked.number());
        assertEquals(broken.what(), asked.proposed().condition());
        remindedToAnswer(id);
        assertEquals("recovery.waits", code(() -> as(officer, () -> recoveries.propose(propose(grant, broken.id(), BACK)))));
        assertEquals("hearing.open", as(delegate, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("own", as(head, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("role", as(officer, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("recovery.hearing.open", code(() -> as(delegate, () -> deciding.preview(ruling(id, BACK, null)))));

        assertEquals(List.of("HEARING"), as(member, () -> answering.waiting(member.associationId())).stream().map(RecoveryAnswerService.Waiting::state).toList());
        Actor stranger = member("FIKTIV Andra", board);
        assertThrows(Denied.class, () -> as(stranger, () -> answering.own(grant)));
        assertThrows(Denied.class, () -> as(stranger, () -> answering.answer(id, asked.version(), "Vi också.")));
        assertThrows(NotFound.class, () -> as(officer, () -> recoveries.recovery(Ids.next())));
        assertThrows(Denied.class, () -> as(staff("Folke Främling", Role.CASE_OFFICER, board("OWN")), () -> recoveries.recovery(id)));
        as(member, () -> answering.answer(id, asked.version(), "Vi köpte böcker för en del av hyran."));
        assertEquals("HEARD", view(id).state());

        assertEquals("own", as(head, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("Punkt 6.9 återkrav", as(delegate, () -> deciding.mayDecide(id)).paragraph());
        assertEquals("recovery.letter.unread", code(() -> as(delegate, () -> deciding.decide(ruling(id, BACK, null)))));
        RecoveryDecisionService.Preview letter = as(delegate, () -> deciding.preview(ruling(id, BACK, null)));
        assertEquals("HEARD", view(id).state(), "looking decides nothing");
        assertTrue(letter.body().contains("Vi köpte böcker för en del av hyran.") && letter.body().contains(asked.number()), letter.body());
        assertEquals("recovery.letter.changed", code(() -> as(delegate, () -> deciding.decide(ruling(id, Money.ofOre(1), letter.sha256())))));
        as(delegate, () -> deciding.decide(ruling(id, BACK, letter.sha256())));
        assertEquals(BACK, view(id).ruling().sum());
        assertTrue(as(member, () -> answering.own(grant)).recoveries().get(0).ruling().english().contains("lang=\"sv\""), "only the Swedish reasons bind");
        assertTrue(as(member, () -> answering.letter(id, "sv")).content().length > 1_000);
        assertEquals("recovery.decided", code(() -> as(delegate, () -> deciding.decide(ruling(id, BACK, letter.sha256())))));
        minuted(asked);

        assertEquals(Set.of(OpenObligation.Kind.BREACHED, OpenObligation.Kind.RECOVERY), left());
        assertEquals(2, as(officer, () -> obligations.ofCase(caseId)).lines().size());
        assertThrows(NotFound.class, () -> as(officer, () -> ledger.file(id)));
        stopped(id);
        as(officer, () -> ledger.request(id, view(id).version(), clock.today().plusDays(30)));
        String file = new String(as(emma, () -> ledger.file(id)).content(), StandardCharsets.UTF_8);
        assertTrue(file.contains(asked.number()) && file.contains("12000,50"), file);
        assertThrows(Denied.class, () -> as(officer, () -> ledger.invoiced(id, view(id).version(), "F-1", clock.today())));
        as(emma, () -> ledger.invoiced(id, view(id).version(), "F-1", clock.today()));

        Sums before = sums();
        as(emma, () -> ledger.paid(id, view(id).version(), Money.ofOre(500_025), clock.today()));
        assertEquals("PART_PAID", view(id).state());
        assertEquals(Money.ofOre(500_025), sums().recovered());
        assertThrows(BusinessException.class, () -> as(emma, () -> ledger.paid(id, view(id).version(), BACK, clock.today())), "more than is owed");
        as(emma, () -> ledger.paid(id, view(id).version(), Money.ofOre(700_025), clock.today()));
        assertEquals("SETTLED", view(id).state());

        Sums after = sums();
        assertEquals(BACK, after.recovered(), "to the öre");
        assertEquals(before.committed().minus(BACK), after.committed());
        assertEquals(before.paid(), after.paid());
        assertEquals(Money.ZERO, after.unpaid(), "what came back is not owed");
        assertEquals(before.returned(), after.returned(), "and is counted once");
        assertEquals(after.committed(), as(emma, () -> frames.frames(board, clock.today().getYear())).get(0).drawn(), "the frame agrees");
        assertEquals(Set.of(OpenObligation.Kind.BREACHED), left());
        assertEquals(ALL.minus(BACK), as(officer, () -> recoveries.draft(grant)).most(), "the rest could still be asked back");
        assertEquals(Money.ofKronor(18_000), as(officer, () -> grants.grant(grant, Texts.SWEDISH)).paid());
        agrees(BACK);
        judged(id, grant);
        guarded(grant, broken.id());
    }

    private void keptBack(String grant, String why) {
        as(officer, () -> rests.keepBack(grant, rests.rest(grant).version(), why, "Beslutet om återkrav säger det."));
    }

    private GrantView granted(String grant) {
        return as(officer, () -> grants.grant(grant, Texts.SWEDISH));
    }

    private DecideRecovery alsoTheRest(String id, String seen) {
        return new DecideRecovery(id, view(id).version(), "ALL", null, true, "Verksamheten blev inte av, så resten behövs inte heller.", true, seen);
    }

    @Test
    void theRestOfAGrant_isAskedAbout_waits_isKeptBack_andTheGrantCanBeClosed() {
        String grant = paidGrant(2);
        Money half = Money.ofKronor(9_000);
        assertEquals(half, as(officer, () -> rests.rest(grant)).sum());
        assertEquals("grant.rest.why", code(() -> keptBack(grant, "RECOVERY")), "no decision says so");
        assertEquals("grant.rest.why", code(() -> keptBack(grant, null)));
        assertThrows(Denied.class, () -> as(emma, () -> rests.rest(grant)));
        assertThrows(Denied.class, () -> as(staff("Folke Främling", Role.CASE_OFFICER, board("OWN")), () -> rests.rest(grant)));
        assertThrows(NotFound.class, () -> as(officer, () -> rests.rest(Ids.next())));

        String id = as(head, () -> recoveries.propose(new ProposeRecovery(grant, "UNUSED", null, Money.ofKronor(4_000), true, WHY, null, "recovery-ground",
                clock.today().plusDays(14))));
        assertEquals("RECOVERY", granted(grant).waiting());
        assertEquals("grant.rest.recovery", code(() -> keptBack(grant, "WAIVED")));
        as(member, () -> answering.answer(id, view(id).version(), "Vi håller med."));
        RecoveryDecisionService.Preview letter = as(delegate, () -> deciding.preview(alsoTheRest(id, null)));
        assertTrue(letter.body().contains("betalas inte ut"), letter.body());
        as(delegate, () -> deciding.decide(alsoTheRest(id, letter.sha256())));
        assertTrue(view(id).ruling().keepsRest());
        assertEquals("RECOVERY", granted(grant).waiting(), "what is decided is not paid");

        as(secretary, () -> appeals.received(id, new RecordAppeal(clock.today(), null, "Förvaltningsrätten i Stockholm", null, "Kom per post")));
        assertEquals("grant.rest.why", code(() -> keptBack(grant, "RECOVERY")), "a court tries it");
        RecoveryView.Appeal appeal = view(id).court().appeals().get(0);
        as(secretary, () -> appeals.record(appeal.id(), appeal.version(), new RecordAppeal(clock.today(), "REJECTED", "Förvaltningsrätten i Stockholm",
                "1234-26", null), null));
        keptBack(grant, "RECOVERY");
        assertEquals(List.of("PAID", "CANCELLED"), granted(grant).instalments().stream().map(InstalmentView::state).toList());
        assertEquals(half, as(emma, () -> frames.frames(board, clock.today().getYear())).get(0).drawn(), "the rest is back in its frame");
        assertEquals(Money.ZERO, sums().unpaid());
        assertTrue(subjects().contains("Resten av ett bidrag betalas inte ut"));
        assertEquals("grant.rest.none", code(() -> keptBack(grant, "RECOVERY")));
        for (String step : List.of("REPORTED", "REVIEWED", "CLOSED")) {
            as(officer, () -> grants.step(grant, granted(grant).version(), step));
        }
        assertEquals("CLOSED", granted(grant).state());
    }

    private static List<Incoming> file(String name, String text) {
        return List.of(new Incoming(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** The association and the officer give files that show how a condition is kept; whoever judges it has seen them. */
    private void shown(String grant, ConditionView line) {
        assertEquals("condition.file.missing", code(() -> as(member, () -> evidence.give(grant, line.id(), List.of()))));
        assertEquals("condition.which", code(() -> as(member, () -> evidence.give(grant, Ids.next(), file("kvitto.txt", "Kvitto")))));
        BusinessException refused = assertThrows(BusinessException.class, () -> as(member, () -> evidence.give(grant, line.id(), file("program.exe", "MZ"))));
        assertEquals("files", refused.field(), refused.getMessage());
        String number = as(member, () -> evidence.give(grant, line.id(), file("kvitto.txt", "Kvitto på hyran")));
        assertThrows(Conflict.class, () -> as(officer, () -> conditions.find(line.id(), line.version(), "BREACHED", "DOCUMENT", "Kvittot räcker inte.")),
                "judged from a page without the file");
        as(officer, () -> evidence.add(line.id(), file("samtal.txt", "Fastighetsägaren säger att lokalen aldrig hyrdes.")));
        List<ConditionFileView> given = as(officer, () -> evidence.ofCondition(line.id()));
        assertEquals(List.of(true, false), given.stream().map(ConditionFileView::fromAssociation).toList());
        assertEquals(number, given.get(0).number());
        assertEquals("Astrid Handläggare", given.get(1).by());
        List<ConditionFileView> own = as(member, () -> evidence.own(grant)).files().get(line.id());
        assertEquals(2, own.size());
        assertNull(own.get(1).by(), "the board's people are told by their side");
        try (StoredFile read = as(member, () -> attachments.read(own.get(1).id()))) {
            assertEquals("samtal.txt", read.file().name());
        }
        assertThrows(Denied.class, () -> as(emma, () -> evidence.add(line.id(), file("a.txt", "a"))));
        assertEquals(List.of(), as(emma, () -> evidence.ofCondition(line.id())), "who opens no files is shown none");
        Actor stranger = member("FIKTIV Tredje", board);
        assertThrows(Denied.class, () -> as(stranger, () -> evidence.give(grant, line.id(), file("a.txt", "a"))));
        assertThrows(Denied.class, () -> as(stranger, () -> attachments.read(own.get(0).id())));
    }

    /** A condition's own day is soon: the association is told once, also when the job runs again. */
    private void remindedOf(ConditionView line) {
        as(officer, () -> conditions.plan(line.id(), line.version(), false, clock.today().plusDays(10)));
        told("Snart dags att visa ett villkor", () -> as(Actor.SYSTEM, () -> reminders.remindConditions()));
    }

    /** So is the last day to answer. */
    private void remindedToAnswer(String recovery) {
        sql("update recoveries set proposed_at = ?, answer_by = ? where id = ?", Timestamp.from(clock.now().minus(Duration.ofDays(2))), clock.today().plusDays(2), recovery);
        told("Snart sista dagen att svara", () -> as(Actor.SYSTEM, () -> reminders.remindHearings()));
    }

    private void told(String subject, Runnable job) {
        List<String> before = subjects();
        job.run();
        job.run();
        List<String> after = subjects();
        assertEquals(before.size() + 1, after.size(), "once: " + after);
        assertTrue(after.contains(subject), after.toString());
    }

    private List<String> subjects() {
        return as(member, () -> notifications.inbox(PageRequest.first(100))).rows().stream().map(MessageSummary::subject).toList();
    }

    private void court(String id, String state, Money sum) {
        RecoveryView.Appeal appeal = view(id).court().appeals().get(0);
        as(secretary, () -> appeals.record(appeal.id(), appeal.version(), new RecordAppeal(clock.today(), state, "Förvaltningsrätten i Stockholm", "1234-26", null), sum));
    }

    /** An appeal, and a court that stops the decision for now: no invoice is asked for until it has let it go on. */
    private void stopped(String id) {
        RecordAppeal came = new RecordAppeal(clock.today(), null, "Förvaltningsrätten i Stockholm", null, "Kom per post");
        assertThrows(Denied.class, () -> as(emma, () -> appeals.received(id, came)));
        assertThrows(Denied.class, () -> as(staff("Sigge Sekreterare", Role.BOARD_SECRETARY, board("OWN")), () -> appeals.received(id, came)));
        as(secretary, () -> appeals.received(id, came));
        assertEquals(1, as(secretary, () -> appeals.ofRecovery(id)).court().appeals().size());
        assertEquals(List.of("/office/recoveries/" + id + "/appeal"), as(secretary, () -> allAppeals.open()).stream().map(AppealLine::path).toList());
        assertEquals(List.of(), as(staff("Signe Sekreterare", Role.BOARD_SECRETARY, board("OWN")), () -> allAppeals.open()));
        court(id, "STAYED", null);
        assertEquals(clock.today(), view(id).court().stayedOn());
        assertEquals("recovery.stayed", code(() -> as(officer, () -> ledger.request(id, view(id).version(), clock.today().plusDays(30)))));
        assertEquals(Set.of(OpenObligation.Kind.BREACHED), left(), "nothing is owed while it is stopped");
        assertEquals("STAYED", as(officer, () -> recoveries.list(RecoveryService.Show.OWED, FIRST)).rows().get(0).appeal());
        court(id, "OPEN", null);
        assertNull(view(id).court().stayedOn());
    }

    /** A court sets a smaller sum when all has been paid: the rest goes back, and frames and month follow. */
    private void judged(String id, String grant) {
        Sums paid = sums();
        Money left = Money.ofOre(800_050);
        assertEquals("recovery.appeal.sum", code(() -> court(id, "CHANGED", BACK)));
        court(id, "CHANGED", left);
        RecoveryView judged = view(id);
        assertEquals("REFUND", judged.state());
        assertEquals(List.of(), as(secretary, () -> allAppeals.open()), "no court has it any more");
        assertEquals(left, judged.claim().sum());
        assertEquals(BACK, judged.ruling().sum(), "what was decided stays readable");
        assertEquals(Money.ofKronor(4_000), judged.claim().refund());
        assertEquals(paid, sums(), "nothing is booked before money moves");
        assertThrows(Denied.class, () -> as(officer, () -> ledger.refunded(id, view(id).version(), Money.ofKronor(4_000), clock.today())));
        assertEquals("recovery.refund.most", code(() -> as(emma, () -> ledger.refunded(id, view(id).version(), BACK, clock.today()))));
        as(emma, () -> ledger.refunded(id, view(id).version(), Money.ofKronor(4_000), clock.today()));
        assertEquals("SETTLED", view(id).state());
        assertEquals(left, sums().recovered());
        assertEquals(paid.committed().plus(Money.ofKronor(4_000)), sums().committed());
        assertEquals(Money.ZERO, sums().unpaid());
        assertEquals(sums().committed(), as(emma, () -> frames.frames(board, clock.today().getYear())).get(0).drawn(), "the frame agrees");
        assertEquals(ALL.minus(left), as(officer, () -> recoveries.draft(grant)).most());
        agrees(left);
        assertEquals(Money.ofKronor(22_000), as(emma, () -> months.month(board, YearMonth.from(clock.today()))).sums().paid(), "what was given back is paid out");
        assertTrue(subjects().contains("Något har hänt efter ett överklagande"));
    }

    /** Portal, recovery and frames say the same of the month; the ledger has not been read. */
    private void agrees(Money recovered) {
        MonthView month = as(emma, () -> months.month(board, YearMonth.from(clock.today())));
        assertEquals(ALL.minus(recovered), month.sums().promised());
        assertEquals(month.sums().promised(), month.sums().accounted());
        assertEquals(BACK.negated(), month.sums().repaid());
        assertEquals(List.of(), month.waiting().stream().map(MonthLine::kind).filter("FRAME"::equals).toList());
        assertEquals(month.sums().accounted(), month.frames().get(0).after(), "and so does the frame's own row");
    }

    /** At level 0 the files go the way of the case: who is not named on it opens none. */
    private void guarded(String grant, String condition) {
        String file = as(officer, () -> evidence.ofCondition(condition)).get(0).id();
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).applicationId();
        as(member, () -> applications.lowerLevel(application, PublicationLevel.PROTECTED));
        Actor other = staff("Olle Handläggare", Role.CASE_OFFICER, board);
        assertThrows(Denied.class, () -> as(other, () -> evidence.ofCondition(condition)));
        assertThrows(Denied.class, () -> as(other, () -> attachments.read(file)));
        assertEquals(2, as(member, () -> evidence.own(grant)).files().get(condition).size());
    }

    /**
     * It stands in the separate minutes of the day, by its number alone, and the notice tells how long it can be appealed. Another kind of decision of the same
     * day has a paragraph of its own.
     */
    private void minuted(RecoveryView asked) {
        String change = as(member, () -> changes.ask(asked.grantId(), Set.of("CONTENT"), "Vi vill läsa läxor utomhus.", "Lokalen är för liten.", null, List.of()));
        String changeId = as(member, () -> changes.own(asked.grantId())).changes().get(0).id();
        as(delegate, () -> changeDecisions.refuse(changeId, changeDecisions.change(changeId).version(), "Det ryms inte i det som beviljades."));
        assertEquals(3, as(secretary, () -> minutes.unminuted()).get(0).decisions(), "the grant, its recovery and its change");
        String made = as(secretary, () -> minutes.compose(clock.today()));
        MinutesView one = as(secretary, () -> minutes.minutes(made));
        assertEquals(List.of(asked.number(), change), one.elsewhere().stream().map(row -> row.number()).toList());
        assertEquals(List.of(2, 3), one.elsewhere().stream().map(row -> row.paragraph()).toList());
        assertEquals(3, as(secretary, () -> minutes.list(FIRST)).rows().get(0).decisions());
        assertTrue(as(secretary, () -> reports.waiting()).stream().map(ReportLine::number).toList().containsAll(List.of(asked.number(), change)));
        assertTrue(one.text().contains(asked.number()), one.text());
        as(secretary, () -> minutes.approve(made, one.version()));
        as(secretary, () -> notices.post(made, "Stadsdelsförvaltningen"));
        assertEquals(clock.today(), view(asked.id()).ruling().postedOn());
        assertEquals(List.of(), as(secretary, () -> minutes.unminuted()));
    }
}
