package org.samstod.register.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samstod.register.domain.ReadMail.Attached;
import org.samstod.shared.BusinessException;

/** E-mails as Outlook saves them: what they say, and what is refused before it costs anything. */
class OutlookTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T08:15:30Z");
    /** Kept, since a logger that nobody holds forgets what it was told: the library has a word to say of each broken piece. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    @BeforeAll
    static void quiet() {
        LIBRARY.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloud() {
        LIBRARY.setLevel(null);
    }

    private static MsgFile letter() {
        return new MsgFile("Fråga om stöd", "Hej!\r\n\r\nHar ni öppet på lördag?\r\n").from("Föreningen Lyktan", "lyktan@example.org").id("<abc@example.org>")
                .received(RECEIVED).sent(RECEIVED.minusSeconds(90));
    }

    @Test
    void email_saysWhoWhenAndWhat() {
        ReadMail mail = MailReader.read(letter().to("Registrator", "registrator@stad.example", 1).to("Kopia", "kopia@stad.example", 2).bytes());
        assertEquals(RECEIVED, mail.receivedAt());
        assertEquals(RECEIVED.minusSeconds(90), mail.sentAt());
        assertEquals("Föreningen Lyktan", mail.fromName());
        assertEquals("lyktan@example.org", mail.fromEmail());
        assertEquals("Registrator <registrator@stad.example>", mail.to());
        assertEquals("Fråga om stöd", mail.subject());
        assertEquals("<abc@example.org>", mail.messageId());
        assertEquals("Hej!\n\nHar ni öppet på lördag?", mail.text());
        assertEquals(List.of(), mail.attached());
    }

    @Test
    void headsOfTheWay_countBeforeWhatTheMailboxNoted_andFillInWhatItLacks() {
        ReadMail mail = MailReader.read(new MsgFile(null, "x").received(RECEIVED).headers("""
                Microsoft Mail Internet Headers Version 2.0
                Received: from mx.example.org by post.stad.example; Mon, 2 Mar 2026 07:00:00 +0100
                From: =?UTF-8?Q?F=C3=B6reningen_Lyktan?= <lyktan@example.org>
                To: Registrator <registrator@stad.example>
                Date: Mon, 2 Mar 2026 06:59:00 +0100
                Subject: Ämnet
                Message-ID: <way@example.org>
                """).bytes());
        assertEquals(Instant.parse("2026-03-02T06:00:00Z"), mail.receivedAt());
        assertEquals(Instant.parse("2026-03-02T05:59:00Z"), mail.sentAt());
        assertEquals("Föreningen Lyktan", mail.fromName());
        assertEquals("lyktan@example.org", mail.fromEmail());
        assertEquals("Ämnet", mail.subject());
        assertEquals("<way@example.org>", mail.messageId());
        assertTrue(mail.to().contains("registrator@stad.example"), mail.to());
    }

    @Test
    void nameInTheDirectoryOfAnOrganisation_isNoAddress() {
        ReadMail known = MailReader.read(new MsgFile("x", "x").fromInside("Kim", "/O=STADEN/CN=KIM", "kim@stad.example").bytes());
        assertEquals("Kim", known.fromName());
        assertEquals("kim@stad.example", known.fromEmail());
        ReadMail unknown = MailReader.read(new MsgFile("x", "x").fromInside("Kim", "/O=STADEN/CN=KIM", null).bytes());
        assertEquals("Kim", unknown.fromName());
        assertNull(unknown.fromEmail());
    }

    @Test
    void whatCameAlong_isKept_andAnEmailInIt_isToldOfInTheText() {
        ReadMail mail = MailReader.read(letter().picture("logo.png", PICTURE).attach("årsmöte.pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII))
                .object("Diagram").forward(new MsgFile("Vidare", "Det som skickades vidare.").from("Annan", "annan@example.org")
                        .attach("bilagd.txt", "hej".getBytes(StandardCharsets.UTF_8))).bytes());
        assertEquals(List.of("logo.png", "årsmöte.pdf", "Diagram", "bilagd.txt"), mail.attached().stream().map(Attached::name).toList());
        assertTrue(mail.attached().get(0).inline());
        assertArrayEquals(PICTURE, mail.attached().get(0).content());
        assertFalse(mail.attached().get(1).inline());
        assertNull(mail.attached().get(2).content(), "a drawing of another program is no file");
        assertTrue(mail.text().endsWith("----\nAnnan <annan@example.org>\nVidare\n\nDet som skickades vidare."), mail.text());
    }

    @Test
    void textWithLooksAlone_becomesItsWords() {
        assertEquals("Första raden\nAndra & sista", MailReader.read(new MsgFile("x", null).from("A", "a@example.org")
                .html("<html><head><style>p{}</style></head><body><p>Första raden</p><p>Andra &amp; sista</p><script>alert(1)</script></body></html>")
                .bytes()).text());
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 F\\'f6rsta raden\\par Andra raden\\par}";
        assertEquals("Första raden\nAndra raden", MailReader.read(new MsgFile("x", null).from("A", "a@example.org").rich(rtf, rtf.length()).bytes()).text());
    }

    @Test
    void whatWouldCostMuch_isRefusedBefore() throws IOException {
        assertEquals("mail.too-much", code(new MsgFile("x", null).from("A", "a@example.org").rich("{\\rtf1 x}", 900_000_000).bytes()));
        assertEquals("mail.too-much", code(new MsgFile("x", null).from("A", "a@example.org").rich("{\\rtf1" + "{".repeat(300), 306).bytes()));
        MsgFile many = letter();
        for (int i = 0; i < 250; i++) {
            many.attach("b", new byte[] {1});
        }
        assertEquals("mail.too-much", code(many.bytes()));
        MsgFile inner = letter();
        for (int i = 0; i < 10; i++) {
            inner = letter().forward(inner);
        }
        assertEquals("mail.too-much", code(inner.bytes()));
        assertEquals("mail.too-much", code(Arrays.copyOf(letter().bytes(), 13_000_000)));
        byte[] boastful = letter().bytes();
        ByteBuffer.wrap(boastful).order(ByteOrder.LITTLE_ENDIAN).putInt(44, 30_000);
        assertEquals("mail.unreadable", code(boastful), "promises two gigabytes of blocks");
        byte[] shared = letter().attach("stor.txt", new byte[5_000]).bytes();
        ByteBuffer.wrap(shared).order(ByteOrder.LITTLE_ENDIAN).putInt(entry(shared, "__substg1.0_37010102") + 120, 500_000_000);
        assertEquals("mail.unreadable", code(shared), "a stream longer than the file");
    }

    /** Where the row of a name in the table of contents begins. */
    private static int entry(byte[] file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + 128 <= file.length; at += 128) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException(name);
    }

    @Test
    void whatIsNoEmail_isRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (POIFSFileSystem document = new POIFSFileSystem()) {
            document.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            document.writeFilesystem(other);
        }
        assertEquals("mail.unreadable", code(other.toByteArray()));
        assertEquals("mail.unreadable", code(new MsgFile("En anteckning", "som ingen har skickat").bytes()));
        byte[] whole = letter().attach("bilaga.txt", new byte[20_000]).bytes();
        for (int length : new int[] {8, 400, 512, 1_500, whole.length / 2}) {
            assertEquals("mail.unreadable", code(Arrays.copyOf(whole, length)), "cut at " + length);
        }
    }

    @Test
    void brokenAnywhere_itIsReadOrRefused_andNothingElse() {
        byte[] whole = letter().to("Registrator", "registrator@stad.example", 1).attach("bilaga.txt", new byte[700])
                .forward(new MsgFile("Vidare", "Text").from("Annan", "annan@example.org")).bytes();
        Random chance = new Random(20260302);
        for (int i = 0; i < 400; i++) {
            byte[] broken = whole.clone();
            for (int changes = 1 + chance.nextInt(6); changes > 0; changes--) {
                broken[8 + chance.nextInt(broken.length - 8)] = (byte) chance.nextInt(256);
            }
            try {
                MailReader.read(broken);
            } catch (BusinessException refused) {
                assertTrue(Set.of("mail.unreadable", "mail.too-much").contains(refused.code()), refused.code());
            }
        }
    }

    private static String code(byte[] file) {
        return assertThrows(BusinessException.class, () -> MailReader.read(file)).code();
    }
}
