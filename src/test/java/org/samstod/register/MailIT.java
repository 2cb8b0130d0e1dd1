package org.samstod.register;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.CaseDocumentService;
import org.samstod.cases.CaseTestBase;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.register.MailReception.Uploaded;
import org.samstod.register.domain.MsgFile;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Mail that is no application, from what was uploaded to where it goes, in the database that is used. */
class MailIT extends CaseTestBase {

    @Inject
    MailReception reception;

    @Inject
    MailService mails;

    @Inject
    MailPassingService passing;

    @Inject
    RegisterService register;

    @Inject
    CaseDocumentService documents;

    @Inject
    AttachmentService attachments;

    @Inject
    JournalService journal;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<RequestContextController> contexts;

    private final String mark = Ids.next().substring(0, 10);
    private String board;
    private Actor rut;

    @BeforeEach
    void people() {
        board = board("OWN");
        rut = staff("Rut Registrator", Role.REGISTRAR, board);
    }

    private static Uploaded file(String name, String content) {
        return new Uploaded(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Uploaded eml(String id, String attachment) {
        return file("brev.eml", """
                Received: from mx by post; Thu, 8 Jan 2026 09:15:30 +0100
                From: Ringlinjen <ringlinjen@example.org>
                Subject: Fråga MARK
                Message-ID: <NUMBER@example.org>
                Date: Thu, 8 Jan 2026 08:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain; charset=UTF-8

                Brevets text MARK
                --m
                Content-Type: text/plain; charset=UTF-8
                Content-Disposition: attachment; filename=bilaga.txt

                ATTACHMENT
                --m
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename=program.exe
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAAAAAAA
                --m--
                """.replace("MARK", mark).replace("NUMBER", id).replace("ATTACHMENT", attachment).replace("\n", "\r\n"));
    }

    private FileMail command(MailView view, String matter, String caseNumber, String duplicateOf) {
        Instant at = view.receivedAt() == null ? clock.now().minusSeconds(3600) : view.receivedAt();
        return new FileMail(view.id(), view.version(), Clock.dayOf(at), at.atZone(Clock.ZONE).toLocalTime().toString().substring(0, 5),
                SenderKind.COMPANY, "Ringlinjen", null, view.senderEmail(), matter, PublicationLevel.OPEN, caseNumber, duplicateOf);
    }

    private String filed(Actor by, String matter) {
        String id = as(by, () -> reception.begin(MailWay.POST, List.of(file("brev.txt", "Ett brev " + Ids.next()))));
        as(by, () -> mails.file(command(mails.mail(id), matter, null, null)));
        return id;
    }

    @Test
    void anEmail_isReadTakenApartAndFiled_andWhatIsDangerousIsNamed() throws Exception {
        String id = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(eml(Ids.next(), "bilagans text"))));
        MailView begun = as(rut, () -> mails.mail(id));
        assertEquals(MailState.BEGUN, begun.state());
        assertEquals("Ringlinjen", begun.senderName());
        assertEquals("ringlinjen@example.org", begun.senderEmail());
        assertEquals(Instant.parse("2026-01-08T08:15:30Z"), begun.receivedAt());
        assertEquals(TimeSource.RECEIVED, begun.source());
        assertEquals(List.of("meddelande.txt", "bilaga.txt"), begun.files().stream().map(KeptFile::name).toList());
        assertEquals(1, begun.notTaken().size(), begun.notTaken().toString());
        assertTrue(begun.notTaken().get(0).startsWith("program.exe:file."), begun.notTaken().get(0));
        assertNull(begun.number());
        try (StoredFile text = as(rut, () -> attachments.read(begun.files().get(0).id())); var in = text.open()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.contains("Brevets text " + mark), said);
            assertTrue(said.contains("ringlinjen@example.org"), said);
        }
        Reception filed = as(rut, () -> mails.file(command(begun, begun.matter(), null, null)));
        MailView view = as(rut, () -> mails.mail(id));
        assertEquals(filed.number(), view.number());
        assertTrue(filed.number().contains("-2026-"), filed.number());
        assertTrue(view.late(), "registered long after it came");
        EntryLine line = as(rut, () -> register.list(RegisterFilter.ALL, PageRequest.first(10))).page().rows().get(0);
        assertEquals("Ringlinjen", line.counterpart());
        assertEquals("Fråga " + mark, line.matter());
        assertEquals(Direction.RECEIVED, line.entry().direction());
        assertThrows(BusinessException.class, () -> as(rut, () -> mails.addFile(id, "sent.txt", new java.io.ByteArrayInputStream(new byte[] {65}))));
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void filesAndMail_areTheRegistrysOfTheOwnBoard() {
        String id = as(rut, () -> reception.begin(MailWay.POST, List.of(file("brev.txt", "Ett brev"))));
        String file = as(rut, () -> mails.mail(id)).files().get(0).id();
        Actor stranger = staff("Ragnar", Role.REGISTRAR, board("OWN"));
        Actor officer = staff("Hanna", Role.CASE_OFFICER, board);
        assertThrows(Denied.class, () -> as(stranger, () -> mails.mail(id)));
        assertThrows(Denied.class, () -> as(stranger, () -> attachments.read(file)));
        assertThrows(Denied.class, () -> as(officer, () -> mails.mail(id)));
        assertThrows(Denied.class, () -> as(officer, () -> attachments.read(file)), "not while it is being filed");
        as(rut, () -> mails.file(command(mails.mail(id), "Fråga", null, null)));
        assertEquals(file, as(officer, () -> attachments.file(file)).id(), "filed and open, as its entry is");
        assertThrows(NotFound.class, () -> as(rut, () -> mails.mail(Ids.next())));
        assertThrows(BusinessException.class, () -> as(rut, () -> mails.file(command(mails.mail(id), "Igen", null, null))), "only once");
    }

    @Test
    void theSameAgain_isShownBeforeItIsFiled_andCanBeFiledAsAFurtherCopy() {
        String messageId = Ids.next();
        String first = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(eml(messageId, "ett"))));
        as(rut, () -> mails.file(command(mails.mail(first), "Fråga", null, null)));
        String sameId = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(eml(messageId, "annan bilaga"))));
        MailView again = as(rut, () -> mails.mail(sameId));
        assertEquals(List.of(first), again.duplicates().stream().map(MailLine::mailId).toList());
        String sameFile = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(eml(Ids.next(), "ett"))));
        assertEquals(List.of(first), as(rut, () -> mails.mail(sameFile)).duplicates().stream().map(MailLine::mailId).toList());
        // The same e-mail as Outlook saves it; what is no file in it is named.
        String outlook = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(new Uploaded("brev.msg", new MsgFile("Fråga " + mark, "Brevets text " + mark)
                .from("Ringlinjen", "ringlinjen@example.org").id("<" + messageId + "@example.org>").received(Instant.parse("2026-01-08T08:15:30Z"))
                .attach("bilaga.txt", "bilagan".getBytes(StandardCharsets.UTF_8)).object("Diagram").bytes()))));
        MailView saved = as(rut, () -> mails.mail(outlook));
        assertEquals(List.of(first), saved.duplicates().stream().map(MailLine::mailId).toList());
        assertEquals("Ringlinjen", saved.senderName());
        assertEquals(TimeSource.RECEIVED, saved.source());
        assertEquals(List.of("meddelande.txt", "bilaga.txt"), saved.files().stream().map(KeptFile::name).toList());
        assertEquals(List.of("Diagram:mail.no-file"), saved.notTaken());
        String other = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(eml(Ids.next(), "något helt annat"))));
        // The program that was refused came along with all of them, and is the same file.
        assertEquals(1, as(rut, () -> mails.mail(other)).duplicates().size());
        assertEquals("mail.not-same", assertThrows(BusinessException.class, () -> as(rut, () -> mails.file(command(again, "Fråga", null, Ids.next())))).code());
        Reception copy = as(rut, () -> mails.file(command(again, "Fråga", null, first)));
        MailView view = as(rut, () -> mails.mail(sameId));
        assertEquals(MailState.DUPLICATE, view.state());
        assertEquals(first, view.duplicateOf().mailId());
        assertNotNull(copy.number(), "a further copy is registered too");
        Actor stranger = staff("Ragnar", Role.REGISTRAR, board("OWN"));
        String elsewhere = as(stranger, () -> reception.begin(MailWay.EMAIL, List.of(eml(messageId, "ett"))));
        assertEquals(List.of(), as(stranger, () -> mails.mail(elsewhere)).duplicates(), "another board's mail is not told of");
    }

    @Test
    void numbersWithoutGaps_whenManyFileAtOnce() throws Exception {
        List<Future<String>> filing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String matter = "Brev " + i;
            filing.add(executor.submit(() -> inRequest(() -> as(rut, () -> mails.mail(filed(rut, matter)).number()))));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<String> one : filing) {
            numbers.add(one.get(60, TimeUnit.SECONDS));
        }
        numbers.sort(null);
        for (int i = 0; i < 8; i++) {
            assertTrue(numbers.get(i).endsWith(String.format("-%04d", i + 1)), numbers.toString());
        }
    }

    /** Who acts is asked of the request, which a thread of its own does not have. */
    private <T> T inRequest(Callable<T> work) throws Exception {
        RequestContextController context = contexts.get();
        boolean activated = context.activate();
        try {
            return work.call();
        } finally {
            if (activated) {
                context.deactivate();
            }
        }
    }

    @Test
    void misdirectedMail_isRegisteredAsReceivedAndSentOn_andGetsANumberOfItsOwnThere() {
        String farsta = board("OWN");
        Actor ragnar = staff("Ragnar Registrator", Role.REGISTRAR, farsta);
        String id = as(rut, () -> reception.begin(MailWay.EMAIL, List.of(eml(Ids.next(), "till Farsta"))));
        as(rut, () -> mails.file(command(mails.mail(id), "Fråga till Farsta", null, null)));
        MailView filed = as(rut, () -> mails.mail(id));
        assertTrue(filed.reachable(), "the sender's address is known");
        assertEquals("mail.pass.where", refused(() -> passing.passOn(new PassMail(id, filed.version(), null, " ", null))));
        assertEquals("mail.pass.where", refused(() -> passing.passOn(new PassMail(id, filed.version(), farsta, "Polisen", null))));
        assertThrows(NotFound.class, () -> as(rut, () -> passing.passOn(new PassMail(id, filed.version(), board, null, null))));
        as(rut, () -> passing.passOn(new PassMail(id, filed.version(), farsta, null, null)));
        MailView passed = as(rut, () -> mails.mail(id));
        assertEquals(MailState.PASSED_ON, passed.state());
        assertEquals(Told.MESSAGE, passed.told());
        List<EntryLine> entries = as(rut, () -> register.list(RegisterFilter.ALL, PageRequest.first(10))).page().rows();
        assertEquals(List.of(Direction.SENT, Direction.RECEIVED), entries.stream().map(line -> line.entry().direction()).toList());
        assertEquals(1L, (Long) em.createQuery("select count(m) from OutboxMessage m where m.address = :to and m.caseRef = :mail", Long.class)
                .setParameter("to", "ringlinjen@example.org").setParameter("mail", id).getSingleResult());

        MailLine waits = as(ragnar, () -> mails.queues()).passedToUs().get(0);
        assertEquals("Fråga till Farsta", waits.matter());
        assertThrows(Denied.class, () -> as(rut, () -> passing.take(waits.mailId())), "it is another board's now");
        as(ragnar, () -> passing.take(waits.mailId()));
        assertThrows(Conflict.class, () -> as(ragnar, () -> passing.take(waits.mailId())));
        MailView begun = as(ragnar, () -> mails.mail(waits.mailId()));
        assertEquals(2, begun.files().size(), "the files came along");
        assertEquals(List.of(), begun.duplicates(), "the other board's copy is none of this one's");
        assertThrows(BusinessException.class, () -> as(ragnar, () -> mails.discard(waits.mailId())));
        Reception there = as(ragnar, () -> mails.file(command(begun, begun.matter(), null, null)));
        assertFalse(there.number().equals(filed.number()));
        assertTrue(there.number().endsWith("-0001"), there.number());
        assertEquals(List.of(), as(ragnar, () -> mails.queues()).passedToUs());
        assertEquals(1, as(ragnar, () -> mails.queues()).unassigned().size());
    }

    @Test
    void mailToAnotherAuthority_needsToSayWhetherTheSenderWasTold() {
        String id = filed(rut, "Bygglov");
        MailView filed = as(rut, () -> mails.mail(id));
        assertFalse(filed.reachable());
        assertEquals("mail.pass.told", refused(() -> passing.passOn(new PassMail(id, filed.version(), null, "Stadsbyggnadsnämnden", null))));
        as(rut, () -> passing.passOn(new PassMail(id, filed.version(), null, "Stadsbyggnadsnämnden", true)));
        MailView passed = as(rut, () -> mails.mail(id));
        assertEquals("Stadsbyggnadsnämnden", passed.passedTo());
        assertEquals(Told.OTHERWISE, passed.told());
        assertEquals("mail.state", refused(() -> passing.passOn(new PassMail(id, passed.version(), null, "Polisen", true))));
    }

    @Test
    void mailOfACase_isReadByItsOfficer_andFollowsItsLevelDown() {
        String call = call(board, true, PublicationLevel.OPEN);
        Actor member = member("FIKTIV Lyktan " + mark, board);
        String caseId = received(member, call, "Läxhjälp", 10_000, 3);
        Actor officer = staff("Astrid", Role.CASE_OFFICER, board);
        claim(officer, caseId);
        String number = view(officer, caseId).receptionNumber();
        String id = filed(rut, "Grannar undrar");
        assertEquals("register.case-unknown", refused(() -> mails.assign(id, mails.mail(id).version(), "XYZ-1")));
        as(rut, () -> mails.assign(id, mails.mail(id).version(), number.toLowerCase()));
        assertEquals(caseId, as(rut, () -> mails.mail(id)).caseId());
        CaseDocument document = as(officer, () -> documents.ofCase(caseId)).get(0);
        assertEquals("Grannar undrar", document.line().matter());
        assertEquals(1, document.files().size());
        String file = document.files().get(0).id();
        assertEquals(1L, (Long) em.createQuery("select count(m) from OutboxMessage m where m.accountId = :officer and m.template = 'case-document'",
                Long.class).setParameter("officer", officer.accountId()).getSingleResult());
        Actor other = staff("Bo", Role.CASE_OFFICER, board);
        assertEquals(file, as(other, () -> attachments.file(file)).id());

        as(officer, () -> cases.lowerLevel(caseId, view(officer, caseId).version(), PublicationLevel.PROTECTED));
        assertThrows(Denied.class, () -> as(other, () -> attachments.file(file)));
        assertThrows(NotFound.class, () -> as(rut, () -> mails.mail(id)), "of a protected case now, and not named on it");
        assertEquals(0, as(rut, () -> register.list(new RegisterFilter(null, null, EntryKind.OTHER, null, null), PageRequest.first(10))).page().total());
        assertEquals(file, as(officer, () -> documents.ofCase(caseId)).get(0).files().get(0).id());
        String late = filed(rut, "Kommer sent");
        assertEquals("register.case-unknown", refused(() -> mails.assign(late, mails.mail(late).version(), number)), "as if there were no such case");
    }

    @Test
    void protectedMailOfNoCase_isItsRegistrarsAlone_andFollowsTheAssociationsCap() {
        Actor colleague = staff("Rune", Role.REGISTRAR, board);
        OrganisationNumber number = FreshNumbers.association();
        String association = as(rut, () -> associations.met(number, "FIKTIV Skyddad " + mark, board));
        String id = as(rut, () -> reception.begin(MailWay.POST, List.of(file("brev.txt", "Brev " + mark))));
        MailView begun = as(rut, () -> mails.mail(id));
        FileMail plain = command(begun, "Om hot " + mark, null, null);
        as(rut, () -> mails.file(new FileMail(id, begun.version(), plain.day(), plain.time(), SenderKind.ASSOCIATION, "Skyddad " + mark, number.formatted(), null,
                plain.matter(), PublicationLevel.OPEN, null, null)));
        assertEquals(1, as(colleague, () -> mails.queues()).unassigned().size());
        as(Actor.SYSTEM, () -> register.lowerAssociation(association, PublicationLevel.STATISTICS));
        assertEquals(0, as(colleague, () -> mails.queues()).unassigned().size());
        assertTrue(as(colleague, () -> mails.queues()).protectedMatch());
        assertTrue(as(colleague, () -> register.list(RegisterFilter.ALL, PageRequest.first(10))).protectedMatch());
        assertThrows(NotFound.class, () -> as(colleague, () -> mails.mail(id)));
        assertEquals(1, as(rut, () -> mails.queues()).unassigned().size());
        assertFalse(as(rut, () -> mails.queues()).protectedMatch());
        as(Actor.SYSTEM, () -> register.lowerAssociation(association, PublicationLevel.PROTECTED));
        assertFalse(as(colleague, () -> mails.queues()).protectedMatch(), "level 0 is not even told of");

        // Passed on, the other board learns that something waits, and what only when somebody has taken it.
        String farsta = board("OWN");
        Actor ragnar = staff("Ragnar", Role.REGISTRAR, farsta);
        as(rut, () -> passing.passOn(new PassMail(id, mails.mail(id).version(), farsta, null, true)));
        MailLine waits = as(ragnar, () -> mails.queues()).passedToUs().get(0);
        assertNull(waits.matter());
        assertNull(waits.sender());
        assertThrows(NotFound.class, () -> as(ragnar, () -> mails.mail(waits.mailId())));
        as(ragnar, () -> passing.take(waits.mailId()));
        assertEquals("Om hot " + mark, as(ragnar, () -> mails.mail(waits.mailId())).matter());
        assertThrows(NotFound.class, () -> as(staff("Rita", Role.REGISTRAR, farsta), () -> mails.mail(waits.mailId())));
    }

    @Test
    void correction_putsMailToACase_andItsHistoryIsAChain() {
        String call = call(board, true, PublicationLevel.OPEN);
        String caseId = received(member("FIKTIV Kör " + mark, board), call, "Körsång", 10_000, 3);
        String number = view(rut, caseId).receptionNumber();
        String id = filed(rut, "Fel mening");
        String entry = as(rut, () -> mails.mail(id)).entryId();
        String right = as(rut, () -> register.correct(entry, new Correction(null, null, "Fel mening och ärende", EntryKind.STATEMENT, null,
                SenderKind.AUTHORITY, "Polisen", "Yttrande om säkerhet", number)));
        EntryHistory history = as(rut, () -> register.history(right));
        assertEquals(List.of("Fel mening", "Yttrande om säkerhet"), history.chain().stream().map(EntryLine::matter).toList());
        assertEquals(EntryKind.STATEMENT, history.newest().entry().documentKind());
        assertEquals(EntryKind.OTHER, history.first().entry().documentKind());
        assertEquals(caseId, history.newest().about().caseId());
        assertEquals(MailState.ASSIGNED, as(rut, () -> mails.mail(id)).state());
        assertEquals("Yttrande om säkerhet", as(rut, () -> documents.ofCase(caseId)).get(0).line().matter());
        assertEquals("register.case-unknown", refused(() -> register.correct(right, new Correction(null, null, "x", null, null, null, null, null, "XYZ"))));
    }

    @Test
    void mailFromBeforeTheRegister_isAFaultAtItsField() {
        String id = as(rut, () -> reception.begin(MailWay.VISIT, List.of()));
        MailView begun = as(rut, () -> mails.mail(id));
        assertEquals("mail.too-early", refused(() -> mails.file(new FileMail(id, begun.version(), java.time.LocalDate.of(1999, 1, 1), "11:00", SenderKind.UNKNOWN,
                null, null, null, "Gammalt", PublicationLevel.OPEN, null, null))));
        assertEquals("mail.way", refused(() -> reception.begin(null, List.of())));
        assertEquals("mail.unreadable", refused(() -> reception.begin(MailWay.EMAIL, List.of(file("brev.msg", "x")))));
        assertEquals("mail.one-mail", refused(() -> reception.begin(MailWay.EMAIL, List.of(eml("a", "a"), eml("b", "b")))));
        as(rut, () -> mails.discard(id));
        assertTrue(as(rut, () -> mails.queues()).begun().stream().noneMatch(line -> line.mailId().equals(id)));
    }

    private String refused(Runnable attempt) {
        return assertThrows(BusinessException.class, () -> as(rut, attempt)).code();
    }
}
