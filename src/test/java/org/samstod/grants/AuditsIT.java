package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseMessageService;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Hand;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.YearSum;
import org.samstod.grants.AuditReviewService.Show;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.publications.AuditSampleService;
import org.samstod.publications.PublicationService;
import org.samstod.publications.PublishDecision;
import org.samstod.publications.SampleView;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.LineDraw;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;

/** From the list of a public draw to a concluded review; what is lowered leaves the public side at once; the draw inside is silent. */
class AuditsIT extends CaseTestBase {

    private static final long GRANTED = 12_000;
    private static final PageRequest FIRST = PageRequest.first(50);
    private static final String SOURCE = "OMXS30, stängningskursen, på börsens webbplats";

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    GrantService grants;

    @Inject
    AuditDrawService drawing;

    @Inject
    AuditReviewService reviewing;

    @Inject
    AuditSubstituteJob standIn;

    @Inject
    AuditRuleService rules;

    @Inject
    OwnAuditService own;

    @Inject
    CaseMessageService messages;

    @Inject
    RiskSignalService signals;

    @Inject
    AuditSampleService publicSide;

    @Inject
    PublicationService publications;

    private String board;
    private Actor officer;
    private Actor delegate;
    private Actor chief;

    /** A grant on which money has arrived, and its public id while it has one. */
    private record Given(Actor member, String caseId, String grant, String publicId) {
    }

    private Given given(String name, String title, String call, boolean published) {
        Actor member = member(name, board);
        String caseId = received(member, call, title, GRANTED, 3);
        proposed(officer, caseId);
        String letter = as(delegate, () -> decisions.preview(command(caseId, null))).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(command(caseId, letter))));
        String grant = as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
        // The first money has arrived; GrantsIT walks there.
        sql("update grants set grant_state = 'RUNNING' where id = ?", grant);
        String publicId = !published ? null : as(Actor.SYSTEM, () -> publications.publishDecision(new PublishDecision(caseId,
                member.associationId(), PublicationLevel.OPEN, board, districts.board(board).slug(), null, name, null, title, "Vi läser läxor.", "granted",
                GRANTED * 100, GRANTED * 100, clock.today(), null, "activity", "children-youth", "promotive", "youth", null, null, year()))).orElseThrow();
        return new Given(member, caseId, grant, publicId);
    }

    private DecideCase command(String caseId, String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, Outcome.GRANTED, List.of(new YearSum(year(), Money.ofKronor(GRANTED))),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private int year() {
        return clock.today().getYear();
    }

    private List<String> listed(Actor reader, Show show) {
        return as(reader, () -> reviewing.list(show, FIRST)).rows().stream().map(AuditLineView::grantId).toList();
    }

    private String reviewOf(Actor reader, Given one) {
        return as(reader, () -> reviewing.ofGrant(one.grant())).get(0).id();
    }

    private SampleView sample(String id) {
        return publicSide.sample(id).orElseThrow();
    }

    /** What the page cache and every feed hang on. */
    private long publicVersion() {
        return em.createQuery("select v.currentNumber from PublicationVersion v", Long.class).getSingleResult();
    }

    private Set<String> samples() {
        return publicSide.samples().stream().map(SampleView::toString).collect(Collectors.toSet());
    }

    @Test
    void aDraw_isPublic_doneAgain_lookedInto_andSilentInside() {
        board = board("OWN");
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        chief = staff("Ulla Chef", Role.UNIT_HEAD, board);
        Actor other = staff("Otto Handläggare", Role.CASE_OFFICER, board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Delegationsordningen, punkt 6.1 a",
                "Nämnden § 7", clock.today(), null)));
        assertEquals("audit-rule.between", code(() -> as(programme, () -> rules.add(new SetAuditRule(100, 100, 21, 12, 4, 2, Money.ofKronor(20_000), 180, clock.today())))));
        as(programme, () -> rules.add(new SetAuditRule(50, 100, 21, 12, 4, 2, Money.ofKronor(20_000), 180, clock.today())));
        assertEquals(List.of(true), as(programme, () -> rules.rules()).stream().filter(one -> !one.city()).map(AuditRuleView::now).toList());
        assertEquals("audit.none", code(() -> as(chief, () -> drawing.announce(year(), SOURCE, clock.today().plusDays(1)))));
        String call = call(board, false, PublicationLevel.OPEN);
        Given open = given("FIKTIV Ljuset", "Läxhjälp för alla", call, true);
        Given lowered = given("FIKTIV Skuggan", "Schack på torget", call, true);
        Given hidden = given("FIKTIV Tysta", "Samtal i grupp", call, false);
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(hidden.caseId())).applicationId();
        as(hidden.member(), () -> applications.lowerLevel(application, PublicationLevel.STATISTICS));

        // The list first: what is open and paid, with its hash.
        assertThrows(Denied.class, () -> as(officer, () -> drawing.announce(year(), SOURCE, clock.today().plusDays(1))));
        String draw = as(chief, () -> drawing.announce(year(), SOURCE, clock.today().plusDays(1)));
        assertEquals("audit.live", code(() -> as(chief, () -> drawing.announce(year(), SOURCE, clock.today().plusDays(1)))));
        AuditDrawView announced = as(chief, () -> drawing.draw(draw));
        assertThrows(Denied.class, () -> as(staff("Ulrik Chef", Role.UNIT_HEAD, board("OWN")), () -> drawing.draw(draw)));
        SampleView shown = sample(announced.publicId());
        List<String> ids = List.of(open.publicId(), lowered.publicId()).stream().sorted().toList();
        assertEquals(ids, shown.lines().stream().map(SampleView.Line::publicId).toList());
        assertEquals(Sha256.of(ids.get(0) + "\n" + ids.get(1) + "\n"), shown.listSha256());
        assertNull(shown.seed());
        assertNull(shown.command());
        assertTrue(shown.drawn().isEmpty());
        assertEquals("audit.early", code(() -> as(chief, () -> drawing.draw(draw, announced.version(), "2 513,44", "2 513,44"))));

        // Lowered before the seed is known: gone from the list at once, and looked into all the same.
        as(officer, () -> publications.lowerCase(lowered.caseId(), PublicationLevel.LIMITED));
        assertEquals(List.of(open.publicId()), sample(announced.publicId()).lines().stream().map(SampleView.Line::publicId).toList());
        assertFalse(sample(announced.publicId()).toString().contains(lowered.publicId()));
        sql("update audit_draws set seed_day = ? where id = ?", java.sql.Date.valueOf(clock.today()), draw);
        Predicate<Integer> drawsBoth = figure -> ids.stream().allMatch(id -> LineDraw.drawn(LineDraw.seed(clock.today(), figure.toString()), id, 50));
        String figure = IntStream.range(1_000, 9_999).boxed().filter(drawsBoth).findFirst().orElseThrow().toString();
        assertEquals("audit.figure.again", code(() -> as(chief, () -> drawing.draw(draw, announced.version(), figure, "1"))));
        as(chief, () -> drawing.draw(draw, announced.version(), figure, figure));
        assertThrows(Conflict.class, () -> as(chief, () -> drawing.draw(draw, announced.version(), figure, figure)));
        shown = sample(announced.publicId());
        assertEquals(List.of(open.publicId()), shown.drawn().stream().map(SampleView.Line::publicId).toList());
        assertEquals(clock.today() + ":" + figure, shown.seed());
        assertTrue(shown.command().contains(shown.seed()) && shown.command().contains("80000000"));
        assertEquals(Set.of(open.grant(), lowered.grant()), Set.copyOf(listed(other, Show.WAITING)));
        assertEquals("audit.drawn", code(() -> as(chief, () -> drawing.cancel(draw, as(chief, () -> drawing.draw(draw)).version(), "Det blev fel."))));

        theDrawInside_saysNothing(open, lowered, hidden, other);
        aReview_isDoneBySomebodyElse(open, other);
        signals_areAnswered_asTheyAre(open, other, List.of(open, lowered));

        // Lowered later: nothing is left of it on the page, which says no number.
        as(officer, () -> publications.lowerCase(open.caseId(), PublicationLevel.PROTECTED));
        assertTrue(sample(announced.publicId()).lines().isEmpty());
        assertEquals(shown.listSha256(), sample(announced.publicId()).listSha256());
        aProtectedReview_thatNobodyCouldTake_getsSomebody(hidden, other);
    }

    private void aProtectedReview_thatNobodyCouldTake_getsSomebody(Given hidden, Actor other) {
        String review = reviewOf(chief, hidden);
        sql("update audit_reviews set officer_id = null, review_state = 'WAITING' where id = ?", review);
        as(Actor.SYSTEM, () -> standIn.run());
        assertEquals("", as(chief, () -> reviewing.review(review)).named(), "the unit head can take it");
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(hidden.caseId())).applicationId();
        as(hidden.member(), () -> applications.lowerLevel(application, PublicationLevel.PROTECTED));
        // The unit head has decided it, the only other person who reads it handled it.
        sql("update decision_rows set decider_account_id = ? where case_id = ?", chief.accountId(), hidden.caseId());
        AuditReviewView stuck = as(chief, () -> reviewing.review(review));
        assertEquals("handled", stuck.whyNot());
        assertTrue(stuck.narrow());
        assertThrows(Denied.class, () -> as(other, () -> reviewing.review(review)));
        as(Actor.SYSTEM, () -> standIn.run());
        assertEquals("Otto Handläggare", as(chief, () -> reviewing.review(review)).named());
        assertEquals(1, ((Number) em.createNativeQuery("select count(*) from outbox_messages where account_id = ? and template_name = 'audit.named'")
                .setParameter(1, other.accountId()).getSingleResult()).intValue());
        as(Actor.SYSTEM, () -> standIn.run());
        assertEquals(List.of("Otto Handläggare"), view(chief, hidden.caseId()).people().stream().map(Hand::name).toList(), "one person more, never two");
        AuditReviewView mine = as(other, () -> reviewing.review(review));
        assertTrue(mine.namedMe());
        as(other, () -> reviewing.take(review, mine.version()));
        as(other, () -> reviewing.close(review, seen(other, review), "IN_ORDER", "Allt stämmer."));
    }

    private void theDrawInside_saysNothing(Given open, Given lowered, Given hidden, Actor other) {
        long version = publicVersion();
        Set<String> before = samples();
        assertThrows(Denied.class, () -> as(officer, () -> drawing.drawInside(year())));
        as(chief, () -> drawing.drawInside(year()));
        assertEquals(version, publicVersion(), "no public byte may change");
        assertEquals(before, samples());
        assertEquals(Set.of(open.grant(), lowered.grant()), Set.copyOf(listed(other, Show.WAITING)), "a colleague without a task does not meet it");
        AuditList told = as(other, () -> reviewing.list(Show.WAITING, FIRST));
        assertEquals(2, told.total());
        assertEquals(2, told.waiting());
        assertTrue(told.told(), "level 1: one uncounted line");
        assertEquals(List.of(), as(other, () -> reviewing.ofGrant(hidden.grant())));
        String review = reviewOf(chief, hidden);
        assertTrue(as(chief, () -> reviewing.review(review)).inside());
        assertThrows(Denied.class, () -> as(other, () -> reviewing.review(review)));
        assertThrows(Denied.class, () -> as(other, () -> reviewing.take(review, 1)));
        as(chief, () -> drawing.drawInside(year()));
        assertEquals(1, as(chief, () -> reviewing.ofGrant(hidden.grant())).size(), "each grant has one chance");
        assertEquals(List.of("INTERNAL", "INTERNAL", "PUBLIC"), as(chief, () -> drawing.draws()).stream().map(AuditDrawView::kind).sorted().toList());
    }

    private void aReview_isDoneBySomebodyElse(Given open, Actor other) {
        String review = reviewOf(officer, open);
        assertEquals("handled", as(officer, () -> reviewing.review(review)).whyNot());
        assertEquals("audit.take.handled", code(() -> as(officer, () -> reviewing.take(review, seen(officer, review)))));
        assertThrows(Denied.class, () -> as(delegate, () -> reviewing.take(review, 1)));
        long seen = seen(other, review);
        as(other, () -> reviewing.take(review, seen));
        assertThrows(Conflict.class, () -> as(chief, () -> reviewing.take(review, seen)));
        assertEquals(List.of(), as(open.member(), () -> own.own(open.grant())), "drawn and taken: nothing the association must know");
        int before = inbox(open.member());
        LocalDate due = clock.today().plusDays(14);
        assertEquals("audit.not-yours", code(() -> as(chief, () -> reviewing.ask(review, seen(chief, review), List.of("RECEIPTS"), "Skicka kvitton.", due))));
        as(other, () -> reviewing.ask(review, seen(other, review), List.of("RECEIPTS", "VISIT"), "Skicka kvitton för hyran.", due));
        assertEquals(before + 1, inbox(open.member()));
        OwnAudit asked = as(open.member(), () -> own.own(open.grant())).get(0);
        assertEquals(List.of("RECEIPTS", "VISIT"), asked.asked());
        assertEquals(due, asked.due());
        assertEquals(1, as(open.member(), () -> own.waiting(open.member().associationId())).size());
        assertThrows(Denied.class, () -> as(member("FIKTIV Andra", board), () -> own.own(open.grant())));
        as(open.member(), () -> messages.write(asked.applicationId(), "Här är kvittona för hyran.", List.of()));
        assertEquals(1, inbox(other), "whoever looks into it is told of the answer");
        sql("update audit_reviews set due_on = ? where id = ?", java.sql.Date.valueOf(clock.today().minusDays(1)), review);
        assertTrue(as(other, () -> reviewing.list(Show.MINE, FIRST)).rows().get(0).overdue());
        assertEquals("audit.finding", code(() -> as(other, () -> reviewing.close(review, seen(other, review), null, "Allt stämmer."))));
        as(other, () -> reviewing.close(review, seen(other, review), "IN_ORDER", "Allt stämmer."));
        assertEquals("IN_ORDER", as(open.member(), () -> own.own(open.grant())).get(0).finding());
        assertEquals(before + 2, inbox(open.member()));
        assertEquals(List.of(open.grant()), listed(other, Show.CLOSED));
    }

    private long seen(Actor reader, String review) {
        return as(reader, () -> reviewing.review(review)).version();
    }

    private void signals_areAnswered_asTheyAre(Given open, Actor other, List<Given> both) {
        assertEquals(List.of(), as(other, () -> signals.ofGrant(open.grant(), Texts.SWEDISH)));
        both.forEach(one -> sql("update grants set report_due = ? where id = ?", java.sql.Date.valueOf(clock.today().minusDays(3)), one.grant()));
        RiskSignalView late = as(other, () -> signals.ofGrant(open.grant(), Texts.SWEDISH)).get(0);
        assertEquals("REPORT_LATE", late.kind());
        assertTrue(late.why().contains(clock.today().minusDays(3).toString()), late.why());
        assertEquals(1, as(other, () -> reviewing.list(Show.CLOSED, FIRST)).rows().get(0).signals());
        assertEquals("risk.gone", code(() -> as(other, () -> signals.answer(open.grant(), "x".repeat(64), "De har bett om mer tid."))));
        assertThrows(Denied.class, () -> as(delegate, () -> signals.answer(open.grant(), late.mark(), "De har bett om mer tid.")));
        as(other, () -> signals.answer(open.grant(), late.mark(), "De har bett om mer tid."));
        assertEquals("De har bett om mer tid.", as(other, () -> signals.ofGrant(open.grant(), Texts.SWEDISH)).get(0).note());
        assertEquals("risk.answered", code(() -> as(other, () -> signals.answer(open.grant(), late.mark(), "Igen, samma sak."))));
        assertEquals(0, as(other, () -> reviewing.list(Show.CLOSED, FIRST)).rows().get(0).signals());
        sql("update grants set report_due = ? where id = ?", java.sql.Date.valueOf(clock.today().minusDays(2)), open.grant());
        assertNull(as(other, () -> signals.ofGrant(open.grant(), Texts.SWEDISH)).get(0).note(), "another day: it waits for an answer again");
        sql("update audit_reviews set officer_id = ? where board_id = ?", other.accountId(), board);
        long one = statements(() -> as(other, () -> reviewing.list(Show.WAITING, FIRST)));
        sql("update audit_reviews set review_state = 'WAITING' where board_id = ? and review_state = 'CLOSED'", board);
        assertEquals(2, listed(other, Show.WAITING).size());
        assertEquals(one, statements(() -> as(other, () -> reviewing.list(Show.WAITING, FIRST))), "as many statements for two as for one");
    }

    private static long statements(Runnable work) {
        long before = StatementCounter.ofThisThread();
        work.run();
        return StatementCounter.ofThisThread() - before;
    }

    private int inbox(Actor member) {
        return ((Number) em.createNativeQuery("select count(*) from outbox_messages where account_id = ? and template_name like 'audit.%'")
                .setParameter(1, member.accountId()).getSingleResult()).intValue();
    }
}
