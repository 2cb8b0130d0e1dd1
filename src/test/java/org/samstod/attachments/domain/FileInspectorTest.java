package org.samstod.attachments.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.attachments.PersonalNumberMark;
import org.samstod.attachments.Purpose;
import org.samstod.shared.BusinessException;

class FileInspectorTest {

    private static final String NUMBER = "811218-9876";

    @TempDir
    Path work;

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private Inspected inspect(String name, byte[] bytes) throws IOException {
        return inspect(name, bytes, Purpose.INTERNAL);
    }

    private Inspected inspect(String name, byte[] bytes, Purpose purpose) throws IOException {
        return FileInspector.inspect(Files.write(Files.createTempFile(work, "in", ".bin"), bytes), name, purpose, work);
    }

    private String refusal(String name, byte[] bytes) {
        return assertThrows(BusinessException.class, () -> inspect(name, bytes), name).code();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Object... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndTexts[i]));
                zip.write(utf8((String) namesAndTexts[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] docx(String document, Object... more) throws IOException {
        Object[] parts = new Object[4 + more.length];
        System.arraycopy(new Object[] {"[Content_Types].xml", "<Types/>", "word/document.xml", document}, 0, parts, 0, 4);
        System.arraycopy(more, 0, parts, 4, more.length);
        return zip(parts);
    }

    static byte[] pdf(String text, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setAuthor("Kalle Anka");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG as a telephone makes it: an EXIF part with orientation and a place. */
    static byte[] telephonePicture(int orientation) throws IOException {
        byte[] plain = picture("jpeg", 40, 20);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write(utf8("Exif\0\0MM\0*"));
        exif.write(new byte[] {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.write(utf8("GPS 59.2787 18.0027 Herr Hemlig"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        int length = exif.size() + 2;
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        bytes.write(exif.toByteArray());
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    @Test
    void everyAllowedType_isTakenByItsContent() throws IOException {
        assertEquals(FileType.PDF, inspect("protokoll.pdf", pdf("Protokoll", null)).type());
        assertEquals(FileType.JPEG, inspect("bild.JPG", picture("jpeg", 10, 10)).type());
        assertEquals(FileType.PNG, inspect("bild.png", picture("png", 10, 10)).type());
        assertEquals(FileType.DOCX, inspect("stadgar.docx", docx("<d><p>Stadgar</p></d>")).type());
        assertEquals(FileType.XLSX, inspect("budget.xlsx", zip("[Content_Types].xml", "<t/>", "xl/workbook.xml", "<w/>")).type());
        assertEquals(FileType.ODT, inspect("a.odt", zip("mimetype", FileType.ODT.mediaType(), "content.xml", "<c/>")).type());
        assertEquals(FileType.ODS, inspect("a.ods", zip("mimetype", FileType.ODS.mediaType(), "content.xml", "<c/>")).type());
        assertEquals(FileType.TXT, inspect("a.txt", utf8("Hej på er")).type());
        assertEquals(FileType.CSV, inspect("a.csv", "år;summa\n2026;5".getBytes(Charset.forName("windows-1252"))).type());
    }

    @Test
    void missingEnding_isPutThere() throws IOException {
        assertEquals("protokoll.pdf", inspect("protokoll", pdf("x", null)).name());
        assertEquals("möte 2.mars.pdf", inspect("möte 2.mars", pdf("x", null)).name());
    }

    @ParameterizedTest
    @CsvSource({"a.pdf", "a.jpg", "a.png", "a.docx", "a.odt"})
    void fileThatLiesAboutItsType_isRefused(String name) {
        assertEquals("file.type-mismatch", refusal(name, utf8("#!/bin/sh\nrm -rf /\n")));
        assertEquals("file.type-mismatch", refusal(name, new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4, 5, 6, 7, 8}));
        assertEquals("file.type-mismatch", refusal(name, utf8("<html><script>alert(1)</script></html>")));
    }

    @Test
    void otherLies_areRefused() throws IOException {
        assertEquals("file.type-mismatch", refusal("a.txt", utf8("<!DOCTYPE html><html><script>alert(1)</script></html>")));
        assertEquals("file.type-mismatch", refusal("a.png", picture("jpeg", 5, 5)));
        assertEquals("file.type-mismatch", refusal("a.pdf", docx("<d/>")));
        assertEquals("file.type-mismatch", refusal("a.html", pdf("x", null)));
        assertEquals("file.type-mismatch", refusal("faktura.exe", pdf("x", null)));
        assertEquals("file.type-mismatch", refusal("a.docx", zip("readme.txt", "x")));
        assertEquals("file.type-mismatch", refusal("a.pdf", utf8("GIF89a" + "x".repeat(20) + "%PDF-1.7")));
    }

    @Test
    void typesNotOnTheList_areRefused() throws IOException {
        assertEquals("file.type-not-allowed", refusal("a.zip", zip("a.txt", "x")));
        assertEquals("file.type-not-allowed", refusal("a.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")));
        assertEquals("file.type-not-allowed", refusal("a.html", utf8("<!DOCTYPE html><html><body>x</body></html>")));
        assertEquals("file.type-not-allowed", refusal("a.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4}));
        assertEquals("file.type-not-allowed", refusal("a", new byte[] {0, 1, 2, 3}));
    }

    @Test
    void emptyDamagedAndProtectedFiles_areRefused() throws IOException {
        assertEquals("file.empty", refusal("a.pdf", new byte[0]));
        assertEquals("file.damaged", refusal("a.pdf", utf8("%PDF-1.7\nnothing of use")));
        byte[] half = picture("png", 50, 50);
        assertEquals("file.damaged", refusal("a.png", java.util.Arrays.copyOf(half, half.length / 2)));
        assertEquals("file.damaged", refusal("a.jpg", java.util.Arrays.copyOf(picture("jpeg", 50, 50), 40)));
        assertEquals("file.encrypted", refusal("a.pdf", pdf("x", "hemligt")));
        assertEquals("file.damaged", refusal("a.docx", docx("<d><p>open")));
        assertEquals("file.type-mismatch", refusal("a.txt", utf8("text\u0000with\u0001control")));
    }

    @Test
    void macrosAndBombs_areRefused() throws IOException {
        assertEquals("file.macros", refusal("a.docx", docx("<d/>", "word/vbaProject.bin", "x")));
        assertEquals("file.macros", refusal("a.odt", zip("mimetype", FileType.ODT.mediaType(), "content.xml", "<c/>",
                "Basic/Standard/Module1.xml", "x")));
        String large = " ".repeat(30 * 1024 * 1024);
        assertEquals("file.too-complex", refusal("a.docx", docx("<d/>", "word/1.bin", large, "word/2.bin", large, "word/3.bin", large,
                "word/4.bin", large)));
    }

    /** A PDF whose page is what the filters make of the bytes. */
    private static byte[] pdfOfPage(String filters, byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(utf8("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>> endobj\n4 0 obj <</Filter" + filters
                + "/Length " + packed.length + ">>\nstream\n"));
        bytes.write(packed);
        bytes.write(utf8("\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF\n"));
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void pdfThatUnfoldsBeyondMeasure_isRefused() throws IOException {
        byte[] once = packed(new byte[80 * 1024 * 1024]);
        assertTrue(once.length < 100_000);
        assertEquals("file.too-complex", refusal("a.pdf", pdfOfPage("/FlateDecode", once)));
        assertEquals("file.too-complex", refusal("a.pdf", pdfOfPage("[/FlateDecode/FlateDecode]", packed(once))));
        byte[] runs = new byte[2 * 1024 * 1024];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        assertEquals("file.too-complex", refusal("a.pdf", pdfOfPage("/RunLengthDecode", runs)));
        assertEquals("file.too-complex", refusal("a.pdf", pdfOfPage("[/FlateDecode/RunLengthDecode]", packed(runs))));
        byte[] ordinary = packed(utf8("BT ET " + " ".repeat(100_000)));
        assertEquals(FileType.PDF, inspect("a.pdf", pdfOfPage("/FlateDecode", ordinary)).type());
        assertEquals(FileType.PDF, inspect("a.pdf", pdfOfPage("[/FlateDecode/FlateDecode]", packed(ordinary))).type());
    }

    /** So many parts that begin as packed ones; all flow into one tail, which unfolds to zeros and then breaks. */
    private static byte[] pdfOfSharedTail(int heads, int zeros) throws IOException {
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(tail, new Deflater(Deflater.BEST_COMPRESSION, true), 512, true)) {
            deflater.write(new byte[zeros]);
            deflater.flush();
            tail.write(7);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(utf8("%PDF-1.4\n"));
            for (int left = heads - 1; left >= 0; left--) {
                int stored = left * 14;
                bytes.write(utf8("stream\n"));
                bytes.write(new byte[] {0x78, (byte) 0x9C, 0, (byte) stored, (byte) (stored >> 8), (byte) ~stored, (byte) (~stored >> 8)});
            }
            bytes.write(tail.toByteArray());
            return bytes.toByteArray();
        }
    }

    @Test
    void pdfOfPartsThatShareATail_isRefused() throws IOException {
        byte[] shared = pdfOfSharedTail(4_500, 10 * 1024 * 1024);
        assertTrue(shared.length < 100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("file.too-complex", refusal("a.pdf", shared)));
        assertEquals("file.damaged", refusal("a.pdf", pdfOfSharedTail(10, 1_000)));
        byte[] many = utf8("%PDF-1.4\n" + "stream\nx\u0001~".repeat(160_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("file.too-complex", refusal("a.pdf", many)));
    }

    @Test
    void pdfOfManyPackings_isRefused() throws IOException {
        assertEquals("file.too-complex", refusal("a.pdf", pdfOfPage("[" + "/AHx".repeat(160_000) + "]", utf8("20>"))));
        assertEquals(FileType.PDF, inspect("a.pdf", pdfOfPage("[/AHx/AHx]", utf8("3230>"))).type());
    }

    /** A PDF whose page draws a form so many times, which draws another as often, and so on; the last one says something. */
    private static byte[] pdfOfForms(int levels, int times, String said) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDResources words = new PDResources();
            words.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            PDFormXObject form = form(document, words, "BT /F 12 Tf 50 700 Td (" + said + ") Tj ET");
            for (int level = 1; level < levels; level++) {
                form = form(document, drawn(form), "/X Do ".repeat(times));
            }
            page.setResources(drawn(form));
            page.setContents(new PDStream(document, new ByteArrayInputStream(utf8("/X Do ".repeat(times)))));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDResources drawn(PDFormXObject form) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("X"), form);
        return resources;
    }

    private static PDFormXObject form(PDDocument document, PDResources resources, String content) throws IOException {
        PDFormXObject form = new PDFormXObject(new PDStream(document, new ByteArrayInputStream(utf8(content))));
        form.setResources(resources);
        form.setBBox(PDRectangle.A4);
        return form;
    }

    @Test
    void pdfThatDrawsTheSameAgainAndAgain_isRefused() throws IOException {
        byte[] forms = pdfOfForms(10, 10, "");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("file.too-complex", refusal("a.pdf", forms)));
        byte[] words = pdfOfForms(4, 30, "x".repeat(1_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("file.too-complex", refusal("a.pdf", words)));
        assertEquals(PersonalNumberMark.FOUND, inspect("a.pdf", pdfOfForms(3, 2, NUMBER)).personalNumbers());
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream blanks = new PDStream(document, new ByteArrayInputStream(utf8(" ".repeat(1024 * 1024))), COSName.FLATE_DECODE);
            page.setContents(Collections.nCopies(300, blanks));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("file.too-complex", refusal("a.pdf", bytes.toByteArray())));
        }
    }

    @Test
    void brokenFilesOfEveryKind_areTakenOrRefused_andNothingElseHappens() throws IOException {
        Map<String, byte[]> whole = Map.of("a.pdf", pdf("Protokoll", null), "b.jpg", telephonePicture(6), "c.png", picture("png", 60, 60),
                "d.docx", docx("<d><p>Stadgar</p></d>"), "e.odt", zip("mimetype", FileType.ODT.mediaType(), "content.xml", "<c><p>x</p></c>"),
                "f.txt", utf8("Årsmöte"));
        Random random = new Random(20261123);
        int refused = 0;
        int rounds = 0;
        for (var file : whole.entrySet()) {
            for (int round = 0; round < 60; round++) {
                byte[] broken = file.getValue().clone();
                if (round % 3 == 0) {
                    broken = java.util.Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
                }
                for (int flips = random.nextInt(8); flips >= 0; flips--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                rounds++;
                try {
                    inspect(file.getKey(), broken, round % 2 == 0 ? Purpose.INTERNAL : Purpose.PUBLICATION);
                } catch (BusinessException answer) {
                    assertTrue(answer.code().startsWith("file."));
                    refused++;
                }
            }
        }
        assertTrue(refused > rounds / 10, refused + " of " + rounds);
    }

    @Test
    void entitiesInOfficeFiles_openNothing() throws IOException {
        Path secret = Files.writeString(work.resolve("secret.txt"), NUMBER);
        byte[] bytes = docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><d><p>&x;</p></d>");
        try {
            assertEquals(PersonalNumberMark.NONE, inspect("a.docx", bytes).personalNumbers());
        } catch (BusinessException refused) {
            assertEquals("file.damaged", refused.code());
        }
    }

    @Test
    void hugePictures_areRefusedBeforeTheyAreDecoded() throws IOException {
        byte[] png = picture("png", 10, 10);
        // The header says 60 000 by 60 000; its checksum is made right again.
        png[16] = 0;
        png[17] = 0;
        png[18] = (byte) 0xEA;
        png[19] = 0x60;
        System.arraycopy(png, 16, png, 20, 4);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> 24 - 8 * i);
        }
        assertEquals("file.too-complex", refusal("a.png", png));
    }

    @Test
    void pictures_loseWhatIsNotThePicture_andStandUpright() throws IOException {
        byte[] original = telephonePicture(6);
        assertEquals(6, Pictures.orientation(Files.write(work.resolve("t.jpg"), original)));
        Inspected inspected = inspect("bild.jpg", original);
        String bytes = new String(Files.readAllBytes(inspected.content()), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Exif") || bytes.contains("Hemlig"), "nothing but the picture is left");
        BufferedImage upright = ImageIO.read(inspected.content().toFile());
        assertEquals(20, upright.getWidth());
        assertEquals(40, upright.getHeight());
        assertTrue(new Color(upright.getRGB(10, 5)).getRed() > 200, "the left side comes on top");
        assertTrue(new Color(upright.getRGB(10, 35)).getBlue() > 200);
    }

    @Test
    void everyOrientation_keepsTheWholePicture() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage upright = ImageIO.read(inspect("bild.jpg", telephonePicture(orientation)).content().toFile());
            boolean turned = orientation >= 5;
            assertEquals(turned ? 20 : 40, upright.getWidth(), "orientation " + orientation);
            int x = turned ? 10 : 5;
            int y = turned ? 5 : 10;
            Color first = new Color(upright.getRGB(x, y));
            Color last = new Color(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y));
            assertTrue(first.getRed() > 200 ^ last.getRed() > 200, "orientation " + orientation);
            assertTrue(first.getBlue() > 200 ^ last.getBlue() > 200, "orientation " + orientation);
        }
    }

    @Test
    void brokenExif_isNoOrientation() throws IOException {
        byte[] picture = telephonePicture(6);
        for (int cut = 2; cut < 60; cut++) {
            int orientation = Pictures.orientation(Files.write(work.resolve("cut.jpg"), java.util.Arrays.copyOf(picture, cut)));
            assertTrue(orientation == 1 || orientation == 6);
        }
        assertEquals(1, Pictures.orientation(Files.write(work.resolve("odd.jpg"), telephonePicture(99))));
    }

    @Test
    void personalNumbers_areFoundWhereverTextIs() throws IOException {
        assertEquals(PersonalNumberMark.FOUND, inspect("a.txt", utf8("Kassör " + NUMBER)).personalNumbers());
        assertEquals(PersonalNumberMark.POSSIBLE, inspect("a.txt", utf8("Kassör 811218-9877")).personalNumbers());
        assertEquals(PersonalNumberMark.NONE, inspect("a.txt", utf8("Org.nr 802005-1952")).personalNumbers());
        assertEquals(PersonalNumberMark.FOUND, inspect("protokoll " + NUMBER + ".txt", utf8("x")).personalNumbers());
        assertEquals(PersonalNumberMark.FOUND, inspect("a.pdf", pdf("Kassor " + NUMBER, null)).personalNumbers());
        assertEquals(PersonalNumberMark.FOUND,
                inspect("a.docx", docx("<d><p><r><t>811218</t></r><r><t>-9876</t></r></p></d>")).personalNumbers());
        assertEquals(PersonalNumberMark.FOUND, inspect("a.txt", "Kassör 811218-9876".getBytes(StandardCharsets.UTF_16)).personalNumbers());
    }

    @Test
    void personalNumbers_areRefusedInWhatIsToBePublished() throws IOException {
        assertEquals("file.personal-number", assertThrows(BusinessException.class,
                () -> inspect("a.pdf", pdf(NUMBER, null), Purpose.PUBLICATION)).code());
        assertEquals(PersonalNumberMark.POSSIBLE, inspect("a.txt", utf8("811218-9877"), Purpose.PUBLICATION).personalNumbers());
    }

    @Test
    void publishedPdf_tellsNoAuthor() throws IOException {
        Inspected inspected = inspect("a.pdf", pdf("Rapport", null), Purpose.PUBLICATION);
        try (PDDocument document = Loader.loadPDF(inspected.content().toFile())) {
            assertNull(document.getDocumentInformation().getAuthor());
        }
        assertFalse(new String(Files.readAllBytes(inspected.content()), StandardCharsets.ISO_8859_1).contains("Kalle Anka"));
    }

    @Test
    void severalPictures_becomeOnePdf() throws IOException {
        Path combined = Pdfs.ofPictures(List.of(inspect("1.jpg", telephonePicture(6)).content(), inspect("2.png", picture("png", 300, 20)).content()),
                work);
        try (PDDocument document = Loader.loadPDF(combined.toFile())) {
            assertEquals(2, document.getNumberOfPages());
            assertTrue(document.getPage(0).getMediaBox().getHeight() > document.getPage(0).getMediaBox().getWidth());
            assertTrue(document.getPage(1).getMediaBox().getWidth() > document.getPage(1).getMediaBox().getHeight());
        }
        assertEquals(FileType.PDF, inspect("bilder.pdf", Files.readAllBytes(combined)).type());
    }

    @Test
    void names_areCleaned() {
        assertEquals("passwd", FileNames.clean("../../etc/passwd"));
        assertEquals("protokoll.pdf", FileNames.clean("C:\\Users\\Kalle\\protokoll.pdf"));
        assertEquals("ab.pdf", FileNames.clean("a\u0000b\r\n.pdf"));
        assertEquals("gpj.exe.pdf", FileNames.clean("gpj.\u202Eexe.pdf"));
        assertEquals("fil", FileNames.clean("..."));
        assertEquals("fil", FileNames.clean(" "));
        assertEquals("årsmöte 2026.pdf", FileNames.clean("a\u030Arsmo\u0308te \u00A02026.pdf"));
    }

    @Test
    void longNames_keepTheirEnding() {
        String name = FileNames.clean("x".repeat(5000) + ".pdf");
        assertEquals(FileNames.LONGEST, name.length());
        assertTrue(name.endsWith(".pdf"));
        assertEquals("abcd.pdf", FileNames.clean("a<b>\"c|d.pdf"));
        assertEquals("fil", FileNames.clean(null));
    }
}
