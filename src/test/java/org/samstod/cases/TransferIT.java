package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.samstod.attachments.AttachmentService;
import org.samstod.cases.CaseMessageService.Incoming;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryView;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** A case that is handed over to another board before it is decided. */
class TransferIT extends CaseTestBase {

    private static final Locale SV = Locale.forLanguageTag("sv");
    private static final String WHY = "Verksamheten ligger i en annan stadsdel.";

    @Inject
    CaseTransferService transfers;

    @Inject
    CaseMessageService messages;

    @Inject
    CaseHistoryService history;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    @Inject
    RegisterService register;

    private TransferPage.Preview look(Actor actor, String id, String call) {
        return as(actor, () -> transfers.preview(new TransferCase(id, view(actor, id).version(), call, WHY), SV));
    }

    private void transfer(Actor actor, String id, String call) {
        long seen = view(actor, id).version();
        as(actor, () -> transfers.transfer(new TransferCase(id, seen, call, WHY)));
    }

    private List<EntryView> handedOver(Actor actor, String caseId) {
        return as(actor, () -> register.entries(page.view(caseId, SV).matterId())).stream().filter(one -> one.kind() == EntryKind.HANDED_OVER).toList();
    }

    @Test
    void theOtherBoardGetsEverythingTheAssociationSent_andBothRegistersSaySo() {
        String from = board("OWN");
        String to = board("OWN");
        Actor astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, from);
        Actor bo = staff("Bo Handläggare", Role.CASE_OFFICER, to);
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, to);
        Actor member = member("FIKTIV Örby läxhjälp", from);
        String there = call(to, true, PublicationLevel.OPEN);
        String id = received(member, call(from, false, PublicationLevel.OPEN), "Läxhjälp", 10_000, 3);
        String application = view(astrid, id).applicationId();
        as(member, () -> messages.write(application, "Vi har bytt lokal.", List.of(new Incoming("kontrakt.txt",
                new ByteArrayInputStream("Hyreskontrakt för lokalen.".getBytes(StandardCharsets.UTF_8))))));

        assertEquals("case.not-allowed.unclaimed", code(() -> look(astrid, id, there)));
        claim(astrid, id);
        assertEquals("call", assertThrows(BusinessException.class, () -> look(astrid, id, null)).field());
        assertEquals("call", assertThrows(BusinessException.class, () -> look(astrid, id, view(astrid, id).callId())).field(), "not to oneself");
        assertThrows(Denied.class, () -> as(bo, () -> transfers.page(id, SV)));
        assertTrue(as(astrid, () -> transfers.page(id, SV)).targets().stream().anyMatch(one -> one.callId().equals(there) && !one.late()));
        as(astrid, () -> preparation.saveWorkingNote(id, "Ring kassören."));

        TransferPage.Preview seen = look(astrid, id, there);
        long old = view(astrid, id).version();
        transfer(astrid, id, there);

        // The association is told exactly what was shown, and finds one application with a new number.
        assertTrue(as(member, () -> notifications.inbox(PageRequest.first(20))).rows().stream().filter(one -> one.subject().equals(seen.words().subject()))
                .anyMatch(one -> as(member, () -> notifications.message(one.id())).paragraphs().equals(seen.words().paragraphs())));
        assertTrue(seen.words().paragraphs().contains(WHY));
        StatusView status = as(member, () -> applicant.status(application, SV));
        String made = caseOf(application);
        assertNotEquals(id, made);
        assertEquals("received", status.stage());
        assertEquals(List.of("received", "claimed", "handed-over", "received"), status.timeline().stream().map(StatusView.Step::what).toList());
        assertEquals(1, as(member, () -> applicant.own(member.associationId())).size());
        TransferPage.Line told = as(member, () -> transfers.ofApplication(application, SV)).get(0);
        assertEquals(List.of(view(astrid, id).receptionNumber(), status.receptionNumber(), WHY), List.of(told.fromNumber(), told.toNumber(), told.reasons()));
        assertNotEquals(told.fromNumber(), told.toNumber());

        // The board that had it: ended, without a decision, its file whole.
        CaseView ended = view(astrid, id);
        assertEquals(List.of(CaseState.CLOSED, Outcome.TRANSFERRED), List.of(ended.state(), ended.outcome()));
        assertNull(ended.decidedAt());
        assertEquals("", ended.workingNote());
        assertNotNull(as(astrid, () -> page.answers(id, ended.newestRevision().revisionId(), null, SV)));
        assertEquals(List.of(Direction.SENT), handedOver(astrid, id).stream().map(EntryView::direction).toList());
        assertEquals(CaseState.CLOSED, as(astrid, () -> history.asOf(id, null, null, SV)).state());
        assertEquals(CaseState.RECEIVED, as(head, () -> history.asOf(made, null, null, SV)).state());
        assertThrows(Conflict.class, () -> as(astrid, () -> transfers.transfer(new TransferCase(id, old, there, WHY))));
        assertEquals("case.not-allowed.decided", code(() -> transfer(astrid, id, there)));
        assertThrows(Denied.class, () -> view(astrid, made));

        // The board that has it: its own number, its own call's check, everything that was sent.
        assertTrue(as(head, () -> notifications.inbox(PageRequest.first(20))).rows().stream().anyMatch(one -> one.subject().contains(told.toNumber())));
        claim(bo, made);
        CaseView got = view(bo, made);
        assertEquals(there, got.callId());
        assertEquals("Läxhjälp", got.title());
        assertFalse(got.late());
        assertNotNull(got.registerNumber());
        assertEquals(List.of(Direction.RECEIVED), handedOver(bo, made).stream().map(EntryView::direction).toList());
        assertEquals(told.toNumber(), handedOver(bo, made).get(0).receptionNumber());
        assertFalse(as(bo, () -> page.answers(made, got.newestRevision().revisionId(), null, SV)).sections().isEmpty());
        CaseMessageView earlier = as(bo, () -> messages.ofCase(made)).get(0);
        assertEquals("Vi har bytt lokal.", earlier.text());
        assertNotNull(as(bo, () -> attachments.read(earlier.files().get(0).id())));
        assertEquals(WHY, as(bo, () -> transfers.ofCase(made, SV)).get(0).reasons());
        assertTrue(as(bo, () -> radar.view(made)).strongest().stream().noneMatch(hit -> hit.caseId().equals(id)), "it is not like itself");

        // What is said from now on is said to the board that has it.
        as(bo, () -> messages.reply(made, "Välkomna till oss.", List.of()));
        assertEquals(2, as(member, () -> messages.ofApplication(application)).size());
        assertEquals(1, as(astrid, () -> messages.ofCase(id)).size());
        as(bo, () -> completions.request(new CompletionService.RequestCompletion(made, view(bo, made).version(), List.of(), "Vilken lokal?",
                clock.today().plusDays(14), "")));
        as(member, () -> {
            rewrite(application, "when", "Torsdagar 18–20");
            submit(application);
        });
        assertEquals(2, view(bo, made).newestRevision().ordinal());
        assertEquals(1, view(astrid, id).newestRevision().ordinal());
        String second = view(bo, made).newestRevision().revisionId();
        assertThrows(NotFound.class, () -> as(astrid, () -> page.answers(id, second, null, SV)));
        assertTrue(as(bo, () -> register.entries(got.matterId())).stream().anyMatch(one -> one.kind() == EntryKind.COMPLETION));
    }

    @Test
    void ofAProtectedCase_noMailTellsBoardsOrReasons_andLoweringReachesBothBoards() {
        String from = board("OWN");
        String to = board("OWN");
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, from);
        Actor there = staff("Chris Chef", Role.UNIT_HEAD, to);
        Actor astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, from);
        Actor member = member("FIKTIV Skyddade boenden", from);
        String id = received(member, call(from, false, PublicationLevel.OPEN), "Skyddat boende", 9_000, 2);
        String other = call(to, false, PublicationLevel.OPEN);
        claim(astrid, id);
        TransferPage.Preview seen = look(astrid, id, other);
        String words = seen.words().subject() + seen.words().paragraphs();
        assertFalse(words.contains("Skyddat") || words.contains(WHY) || words.contains("Test t-"), words);
        transfer(astrid, id, other);
        String made = caseOf(view(astrid, id).applicationId());
        assertEquals(PublicationLevel.LIMITED, view(there, made).effective());
        as(member, () -> applications.lowerLevel(view(head, id).applicationId(), PublicationLevel.PROTECTED));
        assertEquals(PublicationLevel.PROTECTED, view(head, id).effective());
        assertEquals(PublicationLevel.PROTECTED, view(there, made).effective());
        assertTrue(handedOver(head, id).stream().allMatch(one -> one.level() == PublicationLevel.PROTECTED));
    }

    @Test
    void aCallThatPublishesLess_doesSoForWhatIsHandedOverToIt() {
        String from = board("OWN");
        String to = board("OWN");
        Actor astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, from);
        Actor there = staff("Chris Chef", Role.UNIT_HEAD, to);
        String id = received(member("FIKTIV Anhöriga", from), call(from, false, PublicationLevel.OPEN), "Samtalsgrupper", 9_000, 3);
        String other = call(to, false, PublicationLevel.LIMITED);
        claim(astrid, id);
        transfer(astrid, id, other);
        assertEquals(PublicationLevel.LIMITED, view(there, caseOf(view(astrid, id).applicationId())).effective());
    }
}
