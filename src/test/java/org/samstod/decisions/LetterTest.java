package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.document.LetterPdf;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LetterTest {

    private static final Instant FROZEN = Instant.parse("2026-03-02T10:58:00Z");

    private static LetterContent letter(String outcome, String reasons) {
        boolean money = "granted".equals(outcome) || "partly".equals(outcome);
        Money granted = money ? Money.ofKronor(40_000) : Money.ZERO;
        List<LetterContent.Year> years = money
                ? List.of(new LetterContent.Year(2026, Money.ofKronor(25_000)), new LetterContent.Year(2027, Money.ofKronor(15_000))) : List.of();
        return new LetterContent("Hägersten-Älvsjö stadsdelsnämnd", LocalDate.of(2026, 3, 2), "147-2026-099", "HÄ 2026-000123",
                "Örby Östra IF (FIKTIV)", "802005-1952", "Lördagsidrott på Älvsjö IP", "Aktivitetsbidrag våren 2026", outcome,
                Money.ofKronor(50_000), granted, years, reasons, "transferred".equals(outcome) ? "Idrottsnämnden" : null,
                new LetterContent.Bilingual("Kommunallagen (2017:725) 2 kap. 1 §: angelägenheter av allmänt intresse för kommunens medlemmar.",
                        "The Local Government Act (2017:725), chapter 2, section 1."),
                money ? new LetterContent.Bilingual("Bidraget ska betalas tillbaka om\n\n- det används till annat,\n- redovisningen uteblir.", null)
                        : null,
                money ? new LetterContent.Bilingual("Lokalen ska vara öppen för alla i området.\n\nEntrén ska vara gratis.", "The premises must be open to all.") : null,
                LocalDate.of(2026, 4, 1), LocalDate.of(2027, 6, 30), LocalDate.of(2027, 9, 30), "Dag Delegat", "DELEGATE", "Delegationsordningen, punkt 6.1 a",
                new LetterContent.Bilingual("Så kan beslutet överklagas\n\nBeslutet kan prövas genom laglighetsprövning.\n\nDen som är medlem av kommunen kan överklaga.",
                        "The decision can be tried by a review of legality."), PublicationLevel.OPEN, null);
    }

    private static Document parse(String xhtml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    void write_isWellFormed_inItsLanguage_withOneHeading() throws Exception {
        for (String outcome : List.of("granted", "partly", "refused", "dismissed", "discontinued", "transferred")) {
            for (var locale : List.of(Texts.SWEDISH, Texts.ENGLISH)) {
                Document page = parse(LetterWriter.write(letter(outcome, "Föreningen uppfyller villkoren."), locale));
                assertEquals(locale.getLanguage(), page.getDocumentElement().getAttribute("lang"));
                assertEquals(1, page.getElementsByTagName("h1").getLength());
                assertFalse(page.getElementsByTagName("title").item(0).getTextContent().isBlank());
            }
        }
    }

    @Test
    void write_sameContent_sameCharacters() {
        assertEquals(LetterWriter.write(letter("partly", "Skäl som räcker."), Texts.SWEDISH),
                LetterWriter.write(letter("partly", "Skäl som räcker."), Texts.SWEDISH));
    }

    @Test
    void write_hostileText_staysText() throws Exception {
        String hostile = "</div><script>alert(1)</script> & \"quoted\" \u0000\u0008\uD800 slut";
        String xhtml = LetterWriter.write(letter("refused", hostile), Texts.SWEDISH);
        Document page = parse(xhtml);
        assertEquals(0, page.getElementsByTagName("script").getLength());
        assertTrue(page.getDocumentElement().getTextContent().contains("</div><script>alert(1)</script> & \"quoted\"  slut"));
    }

    @Test
    void write_noComputedLastDayOfAppeal() {
        String xhtml = LetterWriter.write(letter("granted", "Skäl."), Texts.SWEDISH);
        assertFalse(xhtml.contains("2026-03-23"));
        assertTrue(xhtml.contains("Dagen visas i portalen"));
        assertEquals(xhtml.indexOf("Så kan beslutet överklagas"), xhtml.lastIndexOf("Så kan beslutet överklagas"));
    }

    @Test
    void write_englishLetter_marksTheSwedishReasonsAndSaysWhatBinds() throws Exception {
        String xhtml = LetterWriter.write(letter("partly", "Föreningen uppfyller villkoren."), Texts.ENGLISH);
        assertTrue(xhtml.contains("Only the decision in Swedish is binding."));
        assertTrue(xhtml.contains("<div lang=\"sv\" xml:lang=\"sv\"><p>Föreningen uppfyller villkoren.</p>"));
        assertTrue(xhtml.contains("The decision can be tried by a review of legality."));
        // The terms have no English text: shown in Swedish, and marked so.
        assertTrue(xhtml.contains("<div lang=\"sv\" xml:lang=\"sv\"><p>Bidraget ska betalas tillbaka om</p>"));
    }

    @Test
    void write_callsOwnCondition_standsBeforeTheTerms_inBothLanguages() {
        String swedish = LetterWriter.write(letter("granted", "Skäl."), Texts.SWEDISH);
        assertTrue(swedish.indexOf("<p>Entrén ska vara gratis.</p>") > swedish.indexOf("Villkor för bidraget"));
        assertTrue(swedish.indexOf("<p>Entrén ska vara gratis.</p>") < swedish.indexOf("Bidraget ska betalas tillbaka om"));
        assertTrue(LetterWriter.write(letter("granted", "Skäl."), Texts.ENGLISH).contains("<p>The premises must be open to all.</p>"));
        assertFalse(LetterWriter.write(letter("refused", "Skäl."), Texts.SWEDISH).contains("Entrén ska vara gratis."));
    }

    @Test
    void body_underAHeading_lowersEveryHeadingAndNothingElse() {
        String letter = LetterWriter.write(letter("refused", "Skälen <h1> står kvar."), Texts.SWEDISH);
        String body = LetterWriter.body(letter, 1);
        assertTrue(body.contains("<h2 class=\"letter-title\">Ni får inte bidraget</h2>"), body);
        assertTrue(body.contains("<h3>Beslut</h3>"), body);
        assertFalse(body.contains("<h1"), body);
        assertTrue(body.contains("Skälen &lt;h1&gt; står kvar."), body);
        assertEquals(letter, letter.substring(0, letter.indexOf("<body>") + 6) + LetterWriter.body(letter) + "</body>\n</html>\n");
    }

    @Test
    void draw_isTaggedPdf_withLanguageTitleAndEmbeddedFonts() throws Exception {
        byte[] pdf = LetterPdf.draw(LetterWriter.write(letter("partly", "Föreningen uppfyller villkoren å ä ö."), Texts.SWEDISH), FROZEN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertEquals("sv", catalog.getLanguage());
            assertEquals("Ni får 40\u00a0000\u00a0kr i bidrag", document.getDocumentInformation().getTitle());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            String metadata = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfuaid"), metadata);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                }
            }
        }
        String text = text(pdf);
        for (String part : List.of("Hägersten-Älvsjö stadsdelsnämnd", "147-2026-099", "Örby Östra IF (FIKTIV), 802005-1952",
                "bidrag med 40 000 kr av sökta 50 000 kr", "Föreningen uppfyller villkoren å ä ö.", "2027 15 000 kr",
                "På nämndens vägnar", "Med stöd av nämndens delegation: Delegationsordningen, punkt 6.1 a", "laglighetsprövning", "Bidraget ska betalas tillbaka")) {
            assertTrue(text.contains(part), part + " saknas i: " + text);
        }
        String folder = System.getProperty("samstod.letters");
        if (folder != null) {
            Files.write(Path.of(folder, "letter_sv.pdf"), pdf);
            Files.write(Path.of(folder, "letter_en.pdf"), LetterPdf.draw(LetterWriter.write(letter("partly",
                    "Föreningen uppfyller villkoren.\n\nVerksamheten är öppen."), Texts.ENGLISH), FROZEN));
        }
    }

    @Test
    void draw_whatPeopleWrite_isThereToBeReadAndCopied() throws Exception {
        String decomposed = Normalizer.normalize("Årsta Åtta", Normalizer.Form.NFD);
        List<String> written = List.of("Läxhjälp \uD83D\uDE00 på torget", "1 234 567,50 kr med mellanslag", "نادي الشباب في سولبيرغا", "Łódź Ñandú Çelik Ğüneş", decomposed, "Ελλάδα Київ");
        String text = text(LetterPdf.draw(LetterWriter.write(letter("refused", String.join("\n\n", written)), Texts.SWEDISH), FROZEN));
        for (String part : written) {
            String wanted = Normalizer.normalize(part, Normalizer.Form.NFC);
            assertTrue(Normalizer.normalize(text, Normalizer.Form.NFKC).contains(wanted), wanted + " is not in: " + text);
        }
        // A sign that no font of ours has is told by its name rather than by an empty box.
        String unknown = text(LetterPdf.draw(LetterWriter.write(letter("refused", "Odla \uD83E\uDD55\uFE0F ihop"), Texts.SWEDISH), FROZEN));
        assertTrue(unknown.contains("Odla [carrot] ihop"), unknown);
    }

    @Test
    void draw_sameLetter_sameBytes() {
        String xhtml = LetterWriter.write(letter("refused", "Ansökan uppfyller inte villkoren i punkt 3."), Texts.SWEDISH);
        assertArrayEquals(LetterPdf.draw(xhtml, FROZEN), LetterPdf.draw(xhtml, FROZEN));
    }
}
