package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.attachments.AttachmentService;
import org.samstod.cases.CaseMessageService.Incoming;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Questions and answers about a case, between its association and its board. */
class CaseMessagesIT extends CaseTestBase {

    @Inject
    CaseMessageService messages;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    private String board;
    private Actor astrid;
    private Actor member;
    private String id;
    private String application;

    @BeforeEach
    void people() {
        board = board("OWN");
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        member = member("FIKTIV Örby läxhjälp", board);
        id = received(member, call(board, false, PublicationLevel.OPEN), "Läxhjälp", 10_000, 3);
        application = view(astrid, id).applicationId();
    }

    private static Incoming file(String name) {
        return new Incoming(name, new ByteArrayInputStream("Hyreskontrakt för lokalen på torget.".getBytes(StandardCharsets.UTF_8)));
    }

    private long waiting(Actor reader) {
        return as(reader, () -> list.queues()).get(Queue.MESSAGES);
    }

    private List<String> subjects(Actor reader) {
        return as(reader, () -> notifications.inbox(PageRequest.ofPage(1, 20))).rows().stream().map(one -> one.subject()).toList();
    }

    @Test
    void aQuestion_waitsInTheWorkList_untilSomebodyWhoPreparesOpensIt() {
        claim(astrid, id);
        long version = view(astrid, id).version();
        as(member, () -> messages.write(application, "  Får vi byta lokal? 🙂  ", List.of(file("kontrakt.txt"))));
        assertEquals(1, waiting(astrid));
        assertEquals(version, view(astrid, id).version(), "a message is in nobody's way");
        assertTrue(subjects(astrid).stream().anyMatch(subject -> subject.startsWith("Nytt meddelande i ")));
        assertNull(as(member, () -> messages.ofApplication(application)).get(0).readAt());

        Actor registrar = staff("Rut Registrator", Role.REGISTRAR, board);
        assertEquals(1, as(registrar, () -> messages.ofCase(id)).size());
        assertEquals(1, waiting(astrid), "a registrar reads along, but answers nobody");

        CaseMessageView seen = as(astrid, () -> messages.ofCase(id)).get(0);
        assertEquals("Får vi byta lokal? 🙂", seen.text());
        assertFalse(seen.own());
        assertEquals("kontrakt.txt", seen.files().get(0).name());
        assertEquals(0, waiting(astrid));
        assertNotNull(as(member, () -> messages.ofApplication(application)).get(0).readAt());
        assertNotNull(as(astrid, () -> attachments.read(seen.files().get(0).id())));
    }

    @Test
    void anAnswer_isToldToWhoeverWritesForTheAssociation() {
        as(astrid, () -> messages.reply(id, "Ja, det går bra.", List.of()));
        assertTrue(subjects(member).contains("Nytt meddelande om Läxhjälp"), subjects(member).toString());
        CaseMessageView answer = as(member, () -> messages.ofApplication(application)).get(0);
        assertFalse(answer.own());
        assertNotNull(as(astrid, () -> messages.ofCase(id)).get(0).readAt());
    }

    @Test
    void ofAProtectedCase_noMailTellsWhatItIsAbout() {
        String hidden = received(member, call(board, false, PublicationLevel.OPEN), "Skyddat boende", 9_000, 2);
        as(staff("Hedda Chef", Role.UNIT_HEAD, board), () -> messages.reply(hidden, "Ring oss.", List.of()));
        assertTrue(subjects(member).stream().noneMatch(subject -> subject.contains("Skyddat")), subjects(member).toString());
    }

    @Test
    void strangers_otherBoardsAndColleaguesWithJav_areKeptOut() {
        as(member, () -> messages.write(application, "Hej", List.of(file("hemligt.txt"))));
        String attachment = as(astrid, () -> messages.ofCase(id)).get(0).files().get(0).id();
        Actor stranger = member("FIKTIV Solberga IF", board);
        assertThrows(Denied.class, () -> as(stranger, () -> messages.ofApplication(application)));
        assertThrows(Denied.class, () -> as(stranger, () -> messages.write(application, "Hej", List.of())));
        assertThrows(Denied.class, () -> as(stranger, () -> attachments.read(attachment)));
        Actor elsewhere = staff("Elsa", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(elsewhere, () -> messages.ofCase(id)));
        assertThrows(Denied.class, () -> as(elsewhere, () -> attachments.read(attachment)));
        assertThrows(NotFound.class, () -> as(member, () -> messages.ofApplication(Ids.next())));
        Actor registrar = staff("Rut", Role.REGISTRAR, board);
        assertThrows(Denied.class, () -> as(registrar, () -> messages.reply(id, "Hej", List.of())));
    }

    @Test
    void nothing_tooMuch_andTooManyFiles_areSaid() {
        assertEquals("case.message.length", code(() -> as(member, () -> messages.write(application, " \n ", List.of()))));
        assertEquals("case.message.length", code(() -> as(member, () -> messages.write(application, "x".repeat(4001), List.of()))));
        List<Incoming> many = IntStream.range(0, 11).mapToObj(i -> file(i + ".txt")).toList();
        assertEquals("case.message.files", code(() -> as(member, () -> messages.write(application, "Hej", many))));
        assertEquals(List.of(), as(member, () -> messages.ofApplication(application)));
    }
}
