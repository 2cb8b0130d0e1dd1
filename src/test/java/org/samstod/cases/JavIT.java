package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.container.TestApplications;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Denied;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Conflict of interest: what it is derived from, what it stops, who takes over, and what report and minutes say. */
class JavIT extends CaseTestBase {

    @Inject
    TestApplications test;

    @Inject
    JavLaw law;

    @Inject
    NotificationService notifications;

    private String board;
    private String round;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor delegate;
    private Actor administrator;

    @BeforeEach
    void people() {
        board = board("OWN");
        round = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        administrator = test.administrator("Märta", board);
    }

    /** The same person in a role of the administration. */
    private Actor also(Actor person, Role role) {
        as(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(person.accountId(), role, board, null, null)));
        return Actor.staff(person.accountId(), person.name(), role, board);
    }

    private JavPerson seenByHead(String id, Actor person) {
        return as(head, () -> javs.people(id)).stream().filter(one -> one.person().accountId().equals(person.accountId())).findFirst().orElseThrow();
    }

    @Test
    void derivedFromARightToSign_evenWithoutAPost() {
        Actor editor = test.joins(administrator, "Ella Editor", "editor");
        String id = received(administrator, round, "Läxhjälp", 10_000, 3);
        Actor officer = also(editor, Role.CASE_OFFICER);
        assertNull(view(officer, id).ownJav());
        assertTrue(view(officer, id).asksMembership(), "a plain member is only asked");
        test.states(administrator, false, clock.today().plusMonths(6), editor);
        assertEquals("derived", view(officer, id).ownJav(), "also while an officer has not confirmed the right");
        assertEquals("case.not-allowed.jav", code(() -> claim(officer, id)));
        assertEquals(List.of("editor", "signatory"), seenByHead(id, officer).roles());
        assertEquals(1, as(head, () -> javs.unanswered()).stream().filter(line -> line.caseId().equals(id)).count());
    }

    @Test
    void derivedFromAnsweringForTheApplication_alsoAfterHavingLeft() {
        Actor editor = test.joins(administrator, "Ella Editor", "editor");
        String id = received(editor, round, "Läxhjälp", 10_000, 3);
        as(editor, () -> memberships.leave(administrator.associationId()));
        Actor officer = also(editor, Role.CASE_OFFICER);
        assertEquals("derived", view(officer, id).ownJav());
        assertEquals(List.of("contact"), seenByHead(id, officer).roles());
        JavLine line = as(head, () -> javs.unanswered()).stream().filter(one -> one.caseId().equals(id)).findFirst().orElseThrow();
        assertEquals(officer.accountId(), line.about().person().accountId());
        String other = received(administrator, round, "Schack", 9_000, 3);
        assertNull(view(officer, other).ownJav(), "another application of the same association");
        as(officer, () -> javs.declare(id, view(officer, id).version(), false, null, "Lämnade föreningen i maj, har inga band kvar"));
        claim(officer, id);
    }

    @Test
    void plainMembership_asksAndBlocksNothing() {
        Actor editor = test.joins(administrator, "Ella Editor", "editor");
        String id = received(administrator, round, "Läxhjälp", 10_000, 3);
        Actor officer = also(editor, Role.CASE_OFFICER);
        assertTrue(view(officer, id).asksMembership());
        claim(officer, id);
        prepare(officer, id);
        assessAll(officer, id);
        propose(officer, id, Outcome.GRANTED, "10 000");
        assertEquals(CaseState.PROPOSED, view(head, id).state());
    }

    @Test
    void derived_stopsDecidingAndTelling() {
        String id = received(administrator, round, "Läxhjälp", 10_000, 3);
        proposed(astrid, id);
        Actor deciding = also(administrator, Role.DELEGATE);
        CaseForDecision seen = as(deciding, () -> cases.caseForDecision(id));
        assertEquals("derived", seen.jav());
        assertEquals("case.not-allowed.jav", code(() -> as(deciding, () -> cases.markDecided(id, seen.version(), Outcome.GRANTED))));
        assertEquals("case.not-allowed.jav", code(() -> as(deciding, () -> cases.sendBack(id, seen.version(), "Skäl"))));
        as(delegate, () -> cases.markDecided(id, cases.caseForDecision(id).version(), Outcome.GRANTED));
        assertEquals("case.not-allowed.jav", code(() -> as(deciding, () -> cases.markTold(id))));
        as(delegate, () -> cases.markTold(id));
    }

    @Test
    void declared_stopsEveryAct_theUnitHeadHandsOver_andTheRecordSaysSo() {
        String busy = received(administrator, round, "Schack", 5_000, 3);
        claim(bo, busy);
        Actor dag = staff("Dag Handläggare", Role.CASE_OFFICER, board);
        String id = received(administrator, round, "Läxhjälp", 10_000, 3);
        proposed(astrid, id);
        as(astrid, () -> preparation.takeBack(id, view(astrid, id).version(), "Ska bedömas om"));
        long seen = view(astrid, id).version();
        as(astrid, () -> javs.declare(id, seen, true, JavGround.PARTY, "Min bror är ledare"));
        assertThrows(Denied.class, () -> as(astrid, () -> preparation.addServiceNote(id, "Hej")));
        assertThrows(Denied.class, () -> as(astrid, () -> javs.page(id)));

        assertTrue(as(head, () -> notifications.inbox(PageRequest.first(5))).rows().stream().anyMatch(one -> one.subject().startsWith("Jäv i ")),
                "who hands it over is told");
        JavPage page = as(head, () -> javs.page(id));
        assertNull(page.head().officer(), "the case was given back");
        assertEquals(List.of(dag.accountId(), bo.accountId()), page.substitutes().stream().map(one -> one.officer().accountId()).toList(),
                "the fewest open cases first, and nobody with a conflict of interest");
        assertEquals(1, page.substitutes().get(1).open());
        assertTrue(page.law().contains("(2017:725)"), page.law());
        assertTrue(page.help().contains("(2017:900)"), page.help());

        assertEquals("case.jav.substitute", code(() -> as(head, () -> javs.handOver(id, view(head, id).version(), astrid.accountId()))));
        assertThrows(Denied.class, () -> as(bo, () -> javs.handOver(id, view(bo, id).version(), bo.accountId())));
        as(head, () -> javs.handOver(id, view(head, id).version(), dag.accountId()));
        assertEquals("Dag Handläggare", view(head, id).officer().name());
        assertEquals(CaseState.IN_PREPARATION, view(head, id).state(), "what was done stands");

        List<JavRecord> record = as(head, () -> javs.forRecord(id));
        assertEquals(1, record.size());
        assertEquals(clock.today(), record.get(0).declaredOn());
        assertTrue(record.get(0).sentence().startsWith("Astrid Handläggare deltog inte i handläggningen av ärendet på grund av jäv (6 kap. 28–32 §§ kommunallagen (2017:725)"),
                record.get(0).sentence());
        assertFalse(record.get(0).sentence().contains("Läxhjälp"), "the sentence names nobody but the person");
    }

    @Test
    void answeredForAColleague_isKeptForTheRecord_andTakenBackByALaterAnswer() {
        String id = received(administrator, round, "Läxhjälp", 10_000, 3);
        as(head, () -> javs.declareFor(id, view(head, id).version(), bo.accountId(), true, JavGround.TRUST, "Granne med ordföranden"));
        assertEquals(List.of("Bo Handläggare"), as(head, () -> javs.forRecord(id)).stream().map(one -> one.person().name()).toList());
        as(head, () -> javs.declareFor(id, view(head, id).version(), bo.accountId(), false, null, "Har flyttat"));
        assertTrue(as(head, () -> javs.forRecord(id)).isEmpty());
        assertEquals(2, view(head, id).declarations().size(), "each declaration stays in the file");
    }

    @Test
    void theLawIsTheOneInForceOnTheDay() {
        assertEquals("6 kap. 24–27 §§ kommunallagen (1991:900)", law.on(LocalDate.of(2017, 12, 31)));
        assertTrue(law.on(LocalDate.of(2018, 1, 1)).contains("6 kap. 28–32 §§ kommunallagen (2017:725)"), law.on(LocalDate.of(2018, 1, 1)));
        assertTrue(law.help(LocalDate.of(2018, 6, 30)).contains("(1986:223)"));
        assertTrue(law.help(LocalDate.of(2018, 7, 1)).contains("(2017:900)"));
    }
}
