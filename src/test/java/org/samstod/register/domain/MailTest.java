package org.samstod.register.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.register.BeginMail;
import org.samstod.register.FileMail;
import org.samstod.register.MailState;
import org.samstod.register.MailWay;
import org.samstod.register.MarkedField;
import org.samstod.register.SenderKind;
import org.samstod.register.SetMark;
import org.samstod.register.TimeSource;
import org.samstod.register.Told;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/** Incoming mail: what an e-mail says, what a registrar must say, and where mail may go. */
class MailTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");
    private static final String BOARD = Ids.next();

    private static byte[] eml(String head, String body) {
        return (head.strip() + "\n\n" + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final String HEAD = """
            Received: from mx.example.org by post.stad.example with ESMTP id 1;
             Mon, 2 Mar 2026 09:15:30 +0100
            Received: from sender by mx.example.org; Mon, 2 Mar 2026 08:00:00 +0100
            From: =?UTF-8?Q?F=C3=B6reningen_Lyktan?= <lyktan@example.org>
            To: Registrator <registrator@stad.example>
            Date: Mon, 2 Mar 2026 07:59:00 +0100
            Subject: =?UTF-8?Q?Fr=C3=A5ga_om_st=C3=B6d?=
            Message-ID: <abc@example.org>
            MIME-Version: 1.0
            """;

    @Test
    void email_saysWhoWhenAndWhat_byTheServersClock() {
        ReadMail mail = MailReader.read(eml(HEAD + "Content-Type: text/plain; charset=UTF-8\n", "Hej!\n\nHar ni öppet på lördag?\n"));
        assertEquals(Instant.parse("2026-03-02T08:15:30Z"), mail.receivedAt(), "the topmost Received line, not the sender's clock");
        assertEquals(Instant.parse("2026-03-02T06:59:00Z"), mail.sentAt());
        assertEquals("Föreningen Lyktan", mail.fromName());
        assertEquals("lyktan@example.org", mail.fromEmail());
        assertEquals("Fråga om stöd", mail.subject());
        assertEquals("<abc@example.org>", mail.messageId());
        assertEquals("Hej!\n\nHar ni öppet på lördag?", mail.text());
        assertEquals(List.of(), mail.attached());
    }

    @Test
    void email_keepsAttachments_andThePlainFormOfItsText() {
        ReadMail mail = MailReader.read(eml(HEAD + "Content-Type: multipart/mixed; boundary=m\n", """
                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=UTF-8

                Den enkla texten.
                --a
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=UTF-8

                <p>Den <b>andra</b> texten.</p><script>alert(1)</script>
                --r
                Content-Type: image/png; name=logo.png
                Content-Disposition: inline; filename=logo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --r--
                --a--
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="=?UTF-8?Q?=C3=A5rsm=C3=B6te.pdf?="
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --m
                Content-Type: message/rfc822

                From: Annan <annan@example.org>
                Subject: Vidare
                Date: Mon, 2 Mar 2026 07:00:00 +0100
                Content-Type: text/plain

                Det som skickades vidare.
                --m--
                """));
        assertEquals(List.of("logo.png", "årsmöte.pdf"), mail.attached().stream().map(ReadMail.Attached::name).toList());
        assertTrue(mail.attached().get(0).inline());
        assertFalse(mail.attached().get(1).inline());
        assertTrue(mail.text().startsWith("Den enkla texten."), mail.text());
        assertTrue(mail.text().contains("Det som skickades vidare."), mail.text());
        assertFalse(mail.text().contains("alert"), mail.text());
        assertFalse(mail.text().contains("andra"), "the other form says the same");
    }

    @Test
    void email_thatIsOnlyHtml_becomesItsText_andOddOnesAreStillRead() {
        ReadMail html = MailReader.read(eml("From: a@example.org\nContent-Type: text/html; charset=UTF-8\n",
                "<html><head><style>p{}</style></head><body><p>Första raden</p><p>Andra &amp; sista</p></body></html>"));
        assertEquals("Första raden\nAndra & sista", html.text());
        assertNull(html.receivedAt());
        assertNull(html.sentAt());
        ReadMail odd = MailReader.read(eml("From: a@example.org\nContent-Type: text/plain; charset=x-invented\nReceived: without a date\n", "Hej\u0007 du"));
        assertEquals("Hej  du", odd.text());
        assertNull(odd.receivedAt());
    }

    @Test
    void html_isWrittenLineByLine_andCut() {
        assertEquals("Ett\nTvå tre\n\nFyra\nFem \\n sex\n  a\tb", MailReader.plain(MailReader.ofHtml("<title>x</title><div> Ett<br>Två\n <b>tre</b></div><style>p{}</style>"
                + "<div><p>Fyra</p></div><ul><li>Fem \\n <i>sex</i></ul><div><pre>  a\tb</pre></div>", 1_000)));
        assertEquals("A B\nC", MailReader.plain(MailReader.ofHtml("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", 1_000)));
        assertEquals("12345", MailReader.ofHtml("1234567890", 5));
        assertEquals("", MailReader.ofHtml("<p>x</p>", 0));
    }

    @Test
    void textThatIsAllBlanksOrLineEnds_isReadAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            String blanks = " ".repeat(400_000);
            assertEquals("a" + blanks + "b", MailReader.plain("a" + blanks + "b"));
            assertEquals("a\nb", MailReader.plain("a \t" + blanks + "\nb" + blanks + "\n"));
            assertEquals("x", MailReader.plain(MailReader.ofHtml("<br>".repeat(100_000) + "x", MailReader.LONGEST_HTML)));
        });
    }

    @Test
    void headsInPlainUtf8_areReadAsTheyStand() {
        ReadMail mail = MailReader.read(eml("From: Föreningen Lyktan <lyktan@example.org>\nSubject: Fråga om stöd\nDate: Mon, 2 Mar 2026 07:59:00 +0100\n", "Hej"));
        assertEquals("Fråga om stöd", mail.subject());
        assertEquals("Föreningen Lyktan", mail.fromName());
    }

    @Test
    void whatIsNoEmail_isRefused() {
        assertEquals("mail.unreadable", code(() -> MailReader.read("Ett vanligt brev\n\nmed text".getBytes(StandardCharsets.UTF_8))));
        assertEquals("mail.unreadable", code(() -> MailReader.read(new byte[0])));
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 30; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        assertEquals("mail.unreadable", code(() -> MailReader.read(nested.append("\n\nx").toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static FileMail typed(LocalDate day, String time, SenderKind kind, String name, String number, String email, String matter) {
        return new FileMail(Ids.next(), 1, day, time, kind, name, number, email, matter, PublicationLevel.OPEN, null, null);
    }

    @Test
    void facts_areReadAndCleaned() {
        MailFacts facts = MailFacts.of(typed(LocalDate.of(2026, 3, 2), "11.58", SenderKind.PERSON, " Kim\tPerson ", null, " kim@example.org ",
                "Fråga\r\nom stöd"), NOW);
        assertEquals(NOW, facts.receivedAt());
        assertEquals("Kim Person", facts.words().counterpart());
        assertEquals("Fråga om stöd", facts.words().matter());
        assertEquals("kim@example.org", facts.email());
    }

    @Test
    void facts_sayEveryFaultAtItsField() {
        BusinessException wrong = assertThrows(BusinessException.class, () -> MailFacts.of(typed(null, "tolv", null, null, null, "ingen adress", " "), NOW));
        assertEquals(Set.of("day", "time", "senderKind", "matter", "email"), new java.util.HashSet<>(wrong.violations().stream().map(Violation::field).toList()));
        assertEquals("register.future", code(() -> MailFacts.of(typed(LocalDate.of(2026, 3, 2), "11:59", SenderKind.UNKNOWN, null, null, null, "x"), NOW)));
        assertEquals("mail.sender-name", code(() -> MailFacts.of(typed(LocalDate.of(2026, 3, 2), "11:00", SenderKind.COMPANY, "", null, null, "x"), NOW)));
        assertEquals("organisation-number.format", code(() -> MailFacts.of(typed(LocalDate.of(2026, 3, 2), "11:00", SenderKind.ASSOCIATION, "A", "12",
                null, "x"), NOW)));
        assertEquals("register.matter", code(() -> MailFacts.of(typed(LocalDate.of(2026, 3, 2), "11:00", SenderKind.UNKNOWN, null, null, null,
                "x".repeat(301)), NOW)));
    }

    @Test
    void states_goOnlyWhereTheTableSays() {
        Map<MailState, Set<MailState>> table = new EnumMap<>(MailState.class);
        table.put(MailState.WAITING, EnumSet.of(MailState.BEGUN));
        table.put(MailState.BEGUN, EnumSet.of(MailState.FILED, MailState.DUPLICATE, MailState.DISCARDED));
        table.put(MailState.FILED, EnumSet.of(MailState.ASSIGNED, MailState.PASSED_ON));
        for (MailState from : MailState.values()) {
            for (MailState to : MailState.values()) {
                assertEquals(table.getOrDefault(from, Set.of()).contains(to), from.next().contains(to), from + " to " + to);
            }
        }
    }

    private static IncomingMail begun() {
        return IncomingMail.begin(BOARD, new BeginMail(MailWay.EMAIL, NOW.minusSeconds(60), TimeSource.RECEIVED, "Lyktan", "l@example.org",
                "x".repeat(400), "<abc>", List.of("a".repeat(64))), NOW, "rut");
    }

    private static RegisterEntry filed(IncomingMail mail) {
        MailFacts facts = new MailFacts(NOW.minusSeconds(60), new EntryWords(SenderKind.ASSOCIATION, "Lyktan", "Fråga"), null, null);
        RegisterEntry entry = RegisterEntry.mail(BOARD, "ALV-2026-0001", mail.id(), null, facts.words(), PublicationLevel.OPEN, facts.receivedAt(), NOW, "rut");
        mail.file(facts, entry, null, NOW);
        return entry;
    }

    @Test
    void mail_livesFromBegunToPassedOn_andWaitsAtTheOtherBoard() {
        IncomingMail mail = begun();
        assertEquals(300, mail.matter().length());
        mail.refused("elak.exe", "file.type-not-allowed");
        assertEquals(List.of("elak.exe:file.type-not-allowed"), mail.notTaken());
        assertEquals("mail.state", code(mail::assigned));
        RegisterEntry entry = filed(mail);
        assertEquals(TimeSource.RECEIVED, mail.source());
        assertEquals("mail.state", code(mail::discard));
        RegisterEntry sent = entry.sentOn("Farsta stadsdelsnämnd", SenderKind.AUTHORITY, NOW, "rut");
        assertEquals("Fråga", sent.shortMatter());
        assertNull(sent.receptionNumber());
        String other = Ids.next();
        mail.passOn(other, "Farsta stadsdelsnämnd", Told.MESSAGE, NOW, "rut");
        IncomingMail waiting = mail.at(other, NOW);
        assertEquals(MailState.WAITING, waiting.state());
        assertNull(waiting.begunBy());
        assertEquals(NOW, waiting.receivedAt(), "it came to the other board when it was passed on");
        assertEquals(mail.hashes(), waiting.hashes());
        waiting.take(NOW, "ragnar");
        assertEquals("mail.taken", assertThrows(Conflict.class, () -> waiting.take(NOW, "rut")).code());
    }

    @Test
    void timeInTheFuture_isNotTrusted() {
        IncomingMail mail = IncomingMail.begin(BOARD, new BeginMail(MailWay.EMAIL, NOW.plusSeconds(1), TimeSource.SENT, null, null, null, null, List.of()),
                NOW, "rut");
        assertNull(mail.receivedAt());
        assertNull(mail.source());
    }

    @Test
    void mark_warnsAndStays_andNeverTouchesTheLevel() {
        IncomingMail mail = begun();
        RegisterEntry entry = filed(mail);
        SecrecyMark mark = new SecrecyMark(entry, new SetMark(entry.id(), MarkedField.SENDER, null, Ids.next(), " Hotad "), "Offentlighets- och sekretesslagen",
                "21 kap. 3 §", NOW, "rut");
        assertEquals(PublicationLevel.OPEN, entry.level());
        assertTrue(mark.covers(MarkedField.SENDER));
        assertFalse(mark.covers(MarkedField.MATTER));
        assertEquals("secrecy.reason", code(() -> mark.lift(" ", NOW, "rut")));
        mark.lift("Inte längre", NOW.plusSeconds(5), "rut");
        assertFalse(mark.covers(MarkedField.SENDER));
        assertEquals(NOW, mark.setAt());
        assertEquals("secrecy.lifted", assertThrows(Conflict.class, () -> mark.lift("Igen", NOW, "rut")).code());
        SecrecyMark whole = new SecrecyMark(entry, new SetMark(entry.id(), MarkedField.ENTRY, null, Ids.next(), null), "L", "1 §", NOW, "rut");
        assertTrue(whole.covers(MarkedField.MATTER));
        assertEquals("secrecy.field", code(() -> new SecrecyMark(entry, new SetMark(entry.id(), MarkedField.FILE, null, Ids.next(), null), "L", "1 §", NOW, "x")));
        assertEquals("secrecy.field", code(() -> new SecrecyMark(entry, new SetMark(entry.id(), null, null, Ids.next(), null), "L", "1 §", NOW, "x")));
    }

    @Test
    void confirmation_isOfLevel3_namesNoPerson_andTakesNoPersonalNumber() {
        RegisterEntry entry = filed(begun());
        assertNull(new EntryConfirmation(entry, new EntryWords(SenderKind.PERSON, "Kim Person", "Fråga"), NOW, "hanna").counterpart());
        assertEquals("Lyktan", new EntryConfirmation(entry, new EntryWords(SenderKind.ASSOCIATION, "Lyktan", "Fråga"), NOW, "hanna").counterpart());
        assertEquals("register.public.personal-number", code(() -> new EntryConfirmation(entry,
                new EntryWords(SenderKind.UNKNOWN, null, "Fråga om 121212-1212"), NOW, "hanna")));
        EntryConfirmation held = new EntryConfirmation(entry, new EntryWords(null, null, null), NOW, "hanna");
        held.end(EntryConfirmation.End.LOWERED, NOW, "x");
        held.end(EntryConfirmation.End.TAKEN_BACK, NOW, "y");
        assertEquals(EntryConfirmation.End.LOWERED, held.endReason());
        entry.lowerLevel(PublicationLevel.LIMITED);
        assertEquals("register.public.level", code(() -> new EntryConfirmation(entry, new EntryWords(null, null, null), NOW, "hanna")));
    }

    @Test
    void numberList_isReadAsItIsWritten() {
        assertEquals(List.of(new NumberList.Pair(2, "ALV-2026-0001", "155-943/2026"), new NumberList.Pair(3, "ALV-2026-0002", null)),
                NumberList.read("\uFEFFMottagningsnummer;Diarienummer\r\n ALV-2026-0001 ; 155-943/2026 \r\n\r\nALV-2026-0002;\r\n"));
        assertEquals(List.of(new NumberList.Pair(1, "A-1", "B, 2")), NumberList.read("A-1\tB, 2"));
        assertEquals(List.of(new NumberList.Pair(1, "A-1", "B;2")), NumberList.read("\"A-1\";\"B;2\""));
        assertEquals("register.numbers.empty", code(() -> NumberList.read("  ")));
        assertEquals("register.numbers.many", code(() -> NumberList.read("1;2\n".repeat(2001))));
        assertEquals("register.numbers.format", code(() -> NumberList.read("1;\"2")));
    }

    private static String code(Runnable attempt) {
        return assertThrows(BusinessException.class, attempt::run).code();
    }
}
