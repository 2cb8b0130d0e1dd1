package org.samstod.associations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.attachments.AttachmentService;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;

/** Who may sign and where money goes: stated by the association, confirmed by an officer, in the database that is used. */
class MandatesIT extends ContainerTest {

    @Inject
    TestApplications test;

    @Inject
    MandateService mandates;

    @Inject
    PayoutAccountService payouts;

    @Inject
    MembershipService memberships;

    @Inject
    VaultService vault;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    @Inject
    JournalService journal;

    @Inject
    Clock clock;

    private String board;
    private Actor maja;
    private Actor bo;
    private Actor officer;

    @BeforeEach
    void people() {
        board = test.board();
        maja = test.administrator("Maja Ek", board);
        bo = test.joins(maja, "Bo Berg", "administrator");
        officer = test.staff("Olle Officer", Role.CASE_OFFICER, board);
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private static void as(Actor actor, Runnable work) {
        ActAs.run(actor, work);
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private long told(Actor actor, String subject) {
        return as(actor, () -> notifications.inbox(PageRequest.ofPage(1, 50))).rows().stream().map(MessageSummary::subject)
                .filter(subject::equals).count();
    }

    private List<String> actions(String subjectId) {
        return as(Actor.SYSTEM, () -> journal.entriesBefore(0, 60)).stream().filter(entry -> subjectId.equals(entry.subjectId()))
                .map(JournalService.EntryView::action).toList();
    }

    private MandateView stated() {
        return as(maja, () -> mandates.mandates(maja.associationId())).get(0);
    }

    @Test
    void stated_thenConfirmed_byAnOfficerWhoOpensTheCopyOnly() {
        String id = test.states(maja, true, clock.today().plusMonths(10), maja, bo);
        assertTrue(stated().waiting());
        assertEquals(List.of("Bo Berg", "Maja Ek"), stated().people());
        assertTrue(as(maja, () -> mandates.signatories(maja.associationId())).stream().noneMatch(Signatory::confirmed));
        MandateView seen = as(officer, () -> mandates.waiting()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertEquals("Föreningen Maja Ek", seen.association());
        MandateView one = as(officer, () -> mandates.statement(id));
        String copy = one.files().get(0).id();
        as(officer, () -> {
            try (var stored = attachments.read(copy)) {
                assertEquals("protokoll.txt", stored.file().name());
            }
        });
        String original = as(maja, () -> vault.items(maja.associationId())).get(0).fileId();
        assertThrows(Denied.class, () -> as(officer, () -> attachments.read(original)));
        assertThrows(Denied.class, () -> as(officer, () -> vault.items(maja.associationId())));

        as(officer, () -> mandates.confirm(id, one.version()));

        assertTrue(stated().inForce());
        assertEquals(2, as(maja, () -> mandates.signatories(maja.associationId())).stream().filter(Signatory::confirmed).count());
        assertTrue(as(bo, () -> memberships.standing(maja.associationId())).roles().contains("signatory"));
        assertEquals(1, told(maja, "Firmatecknarna är bekräftade"));
        assertEquals(1, told(bo, "Firmatecknarna är bekräftade"));
        assertThrows(Conflict.class, () -> as(officer, () -> mandates.confirm(id, one.version())), "the page was old");
        assertTrue(as(officer, () -> mandates.waiting()).stream().noneMatch(other -> other.id().equals(id)));
        assertTrue(as(Actor.SYSTEM, () -> journal.entriesBefore(0, 60)).stream().anyMatch(entry -> "mandate.confirm".equals(entry.action())));
    }

    @Test
    void sentBack_withAReasonTheAssociationReads() {
        String id = test.states(maja, false, clock.today().plusMonths(10), maja);
        long version = as(officer, () -> mandates.statement(id)).version();
        assertEquals("association.reason.missing", code(() -> as(officer, () -> mandates.sendBack(id, version, " "))));
        as(officer, () -> mandates.sendBack(id, version, "Protokollet är inte justerat."));
        assertEquals("Protokollet är inte justerat.", stated().reason());
        assertEquals(List.of(), as(maja, () -> mandates.signatories(maja.associationId())));
        assertEquals(1, told(bo, "Firmatecknarna kunde inte bekräftas"));
        assertEquals("association.mandate.closed",
                code(() -> as(officer, () -> mandates.confirm(id, mandates.statement(id).version()))));
    }

    @Test
    void nobodyElse_statesConfirmsOrReads() {
        Actor editor = test.joins(maja, "Eva Editor", "editor");
        Actor stranger = test.administrator("Sten Stranger", board);
        String id = test.states(maja, false, clock.today().plusMonths(10), maja);
        assertThrows(Denied.class, () -> as(editor, () -> mandates.end(id, stated().version())));
        assertThrows(Denied.class, () -> as(editor, () -> mandates.state(new StateMandate(maja.associationId(), List.of(), "alone",
                clock.today(), clock.today().plusDays(1), null, null, null))));
        assertEquals(1, as(editor, () -> mandates.mandates(maja.associationId())).size(), "members read");
        assertThrows(Denied.class, () -> as(stranger, () -> mandates.mandates(maja.associationId())));
        assertThrows(Denied.class, () -> as(stranger, () -> mandates.end(id, 1)));
        assertThrows(Denied.class, () -> as(maja, () -> mandates.confirm(id, 1)));
        Actor elsewhere = test.staff("Other", Role.CASE_OFFICER, test.board());
        assertThrows(Denied.class, () -> as(elsewhere, () -> mandates.statement(id)));
        assertTrue(as(elsewhere, () -> mandates.waiting()).isEmpty());
        assertThrows(NotFound.class, () -> as(officer, () -> mandates.statement(Ids.next())));
        String copy = as(officer, () -> mandates.statement(id)).files().get(0).id();
        Actor registrar = test.staff("Rut", Role.REGISTRAR, board);
        assertThrows(Denied.class, () -> as(registrar, () -> attachments.read(copy)), "evidence is for those who confirm");
        assertThrows(Denied.class, () -> as(stranger, () -> attachments.read(copy)));
        Actor partial = Actor.staff(bo.accountId(), "Bo Berg", Role.CASE_OFFICER, board);
        assertThrows(Denied.class, () -> as(partial, () -> mandates.confirm(id, 1)), "an officer with a post in the association");
        assertTrue(as(partial, () -> mandates.waiting()).stream().noneMatch(one -> one.id().equals(id)));
    }

    @Test
    void someoneWhoLeft_signsNoMore() {
        test.signatories(maja, board, true, maja, bo);
        as(bo, () -> memberships.leave(maja.associationId()));
        assertEquals(List.of("Maja Ek"), as(maja, () -> mandates.signatories(maja.associationId())).stream().map(Signatory::name).toList());
    }

    @Test
    void reminder_comesAMonthAhead_once() {
        String id = test.states(maja, false, clock.today().plusDays(30), maja);
        test.confirms(board, id);
        assertTrue(as(Actor.SYSTEM, () -> mandates.remind()) >= 2);
        as(Actor.SYSTEM, () -> mandates.remind());
        assertEquals(1, told(maja, "Föreningens firmatecknare gäller snart inte längre"));
        assertEquals(1, told(bo, "Föreningens firmatecknare gäller snart inte längre"));
    }

    private String change(Actor actor, String kind, String number) {
        return as(actor, () -> payouts.change(new ChangeAccount(maja.associationId(), kind, number, true, "fran-banken.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
    }

    private PayoutAccountView account(String id) {
        return as(maja, () -> payouts.accounts(maja.associationId())).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void account_waitsForAnOfficer_andTheOldOneStaysUntilThen() {
        String first = change(maja, "bankgiro", "5050-1055");
        assertEquals(1, told(maja, "Någon vill byta föreningens konto"), "who did it is told too");
        assertEquals(1, told(bo, "Någon vill byta föreningens konto"));
        assertNull(account(first).number(), "masked for the association");
        assertEquals("1055", account(first).ending());
        PayoutAccountView seen = as(officer, () -> payouts.account(first));
        assertEquals("5050-1055", seen.number(), "whole for the officer who compares");
        assertEquals("Föreningen Maja Ek", seen.holder());
        assertEquals("association.payout.pending", code(() -> change(bo, "plusgiro", "4-2")));
        as(officer, () -> payouts.confirm(first, seen.version()));
        assertTrue(account(first).inUse());

        String second = change(bo, "bank-account", "SE45 5000 0000 0583 9825 7466");
        assertTrue(account(first).inUse());
        assertEquals("1055", as(officer, () -> payouts.earlier(second)).get(0).ending());
        assertThrows(Denied.class, () -> as(maja, () -> payouts.confirm(second, 1)));
        as(officer, () -> payouts.confirm(second, payouts.account(second).version()));
        assertEquals("replaced", account(first).status());
        assertTrue(account(second).inUse());
        assertNull(as(officer, () -> payouts.account(second)).number(), "settled: no need to read it in full");
        assertEquals(List.of("payout-account.confirm", "payout-account.change"), actions(second));
    }

    @Test
    void account_thatNobodyRecognises_isTakenBackByAnotherAdministrator() {
        String first = change(maja, "bankgiro", "5050-1055");
        long version = account(first).version();
        as(bo, () -> payouts.takeBack(first, version));
        assertEquals("refused", account(first).status());
        assertEquals(1, told(maja, "En ändring av föreningens konto är tillbakatagen"));
        assertThrows(Conflict.class, () -> as(officer, () -> payouts.confirm(first, version)));
    }

    @Test
    void account_isSentBackWithAReason_andSaysWhatIsWrongWhenTyped() {
        assertEquals("bankgiro.check-digit", code(() -> change(maja, "bankgiro", "5402-9682")));
        assertEquals("association.payout.kind", code(() -> change(maja, "", "5402-9681")));
        assertEquals("association.payout.not-own", code(() -> as(maja, () -> payouts.change(new ChangeAccount(maja.associationId(), "bankgiro",
                "5402-9681", false, "x.txt", new ByteArrayInputStream(new byte[] {65}))))));
        assertEquals("association.payout.no-evidence", code(() -> as(maja, () -> payouts.change(new ChangeAccount(maja.associationId(), "bankgiro",
                "5402-9681", true, null, null)))));
        String id = change(maja, "bankgiro", "5402-9681");
        as(officer, () -> payouts.sendBack(id, payouts.account(id).version(), "Kontot står på en person."));
        assertEquals("Kontot står på en person.", account(id).reason());
        assertFalse(account(id).inUse());
        Actor editor = test.joins(maja, "Eva Editor", "editor");
        assertThrows(Denied.class, () -> change(editor, "bankgiro", "5050-1055"));
        Actor stranger = test.administrator("Sten Stranger", board);
        assertThrows(Denied.class, () -> as(stranger, () -> payouts.accounts(maja.associationId())));
        assertThrows(Denied.class, () -> as(stranger, () -> payouts.takeBack(id, 1)));
        Actor elsewhere = test.staff("Other", Role.CASE_OFFICER, test.board());
        assertThrows(Denied.class, () -> as(elsewhere, () -> payouts.account(id)));
    }
}
