package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.document.LetterPdf;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A report as a page, a PDF and a Word document, read back. */
class ReportDocumentTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:58:00Z");
    private static final String ARABIC = "جمعية السلام الثقافية";

    private static ReportDocument report() {
        return new ReportDocument("Höstens aktiviteter & mer", "147-2026-099", "Hägersten-Älvsjös stadsdelsnämnd", "Hägersten-Älvsjös stadsdelsförvaltning",
                "Snabba bidrag 2026", 2, AT, false, List.of(new ReportDocument.Section(ReportSection.PROPOSAL, "Nämnden beslutar:\n\n- Ansökan HÄ 1 beviljas 🎉\n- Ansökan HÄ 2"),
                        new ReportDocument.Section(ReportSection.SUMMARY, "Första raden\nandra raden <b>\n\n" + ARABIC)),
                List.of(new ReportDocument.Row("HÄ 1", "Örby Östra IF", "Lördagsidrott", Money.ofKronor(40_000), Outcome.PARTLY, Money.ofKronor(30_000), "Skäl å ä ö\noch mer"),
                        new ReportDocument.Row("HÄ 2", null, null, null, null, null, null)), true);
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static byte[] template(Consumer<XWPFDocument> written) throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            written.accept(word);
            word.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFParagraph line(XWPFDocument word, String... runs) {
        XWPFParagraph paragraph = word.createParagraph();
        Arrays.stream(runs).forEach(run -> paragraph.createRun().setText(run));
        return paragraph;
    }

    private static List<String> paragraphs(XWPFDocument word) {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> !text.isEmpty()).toList();
    }

    private static String refused(byte[] template) {
        return assertThrows(BusinessException.class, () -> DocxCheck.check(template)).code();
    }

    @Test
    void page_isWellFormed_withHeadingsAndOneTableWithHeads() throws Exception {
        String xhtml = ReportHtml.write(report());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        assertEquals("sv", page.getDocumentElement().getAttribute("lang"));
        assertEquals(1, page.getElementsByTagName("h1").getLength());
        assertEquals(3, page.getElementsByTagName("h2").getLength());
        assertEquals("Förslag till beslut", page.getElementsByTagName("h2").item(0).getTextContent());
        assertEquals(2, page.getElementsByTagName("li").getLength());
        assertTrue(xhtml.contains("<th scope=\"col\">Nummer</th>"), xhtml);
        assertTrue(xhtml.contains("<th scope=\"row\">HÄ 2</th>"), xhtml);
        assertTrue(xhtml.contains("Redovisas med enbart nummer"), xhtml);
        assertTrue(xhtml.contains("andra raden &lt;b&gt;"), xhtml);
        assertTrue(xhtml.contains("Snabba bidrag 2026"), xhtml);
        assertTrue(xhtml.contains("<td class=\"amount\">30\u00a0000\u00a0kr</td>"), xhtml);
        assertTrue(ReportHtml.body(report(), 1).contains("<h2 class=\"letter-title\">Tjänsteutlåtande: Höstens aktiviteter &amp; mer</h2>"));
    }

    @Test
    void pdf_isTagged_withLanguageTitleAndEmbeddedFonts_andTheSameEachTime() throws Exception {
        byte[] pdf = LetterPdf.draw(ReportHtml.write(report()), AT);
        String text;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertEquals("sv", catalog.getLanguage());
            assertEquals("Tjänsteutlåtande: Höstens aktiviteter & mer", document.getDocumentInformation().getTitle());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertTrue(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8).contains("pdfuaid"));
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
            text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
        for (String part : List.of("147-2026-099", "Örby Östra IF", "Skäl å ä ö", "Förslag till beslut", "30 000 kr")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertTrue(Normalizer.normalize(text, Normalizer.Form.NFKC).contains(ARABIC.split(" ")[0]), text);
        assertEquals(Arrays.hashCode(pdf), Arrays.hashCode(LetterPdf.draw(ReportHtml.write(report()), AT)));
    }

    @Test
    void word_hasHeadingStyles_aTableWithAHeaderRow_andItsLanguage() throws Exception {
        try (XWPFDocument word = read(ReportDocx.write(report(), null))) {
            List<String> headings = word.getParagraphs().stream().filter(one -> one.getStyle() != null && word.getStyles().getStyle(one.getStyle()).getName().equals("heading 2"))
                    .map(XWPFParagraph::getText).toList();
            assertEquals(List.of("Förslag till beslut", "Sammanfattning", "Bilaga: ansökningar och förslag"), headings);
            assertEquals(1, word.getParagraphs().stream().filter(one -> one.getStyle() != null && word.getStyles().getStyle(one.getStyle()).getName().equals("heading 1")).count());
            XWPFTable table = word.getTables().get(0);
            assertTrue(table.getRow(0).isRepeatHeader());
            assertEquals(4, table.getRows().size());
            assertEquals("Sökt", table.getRow(0).getCell(2).getText());
            assertEquals("Örby Östra IF: Lördagsidrott", table.getRow(1).getCell(1).getText());
            assertEquals("Redovisas med enbart nummer", table.getRow(2).getCell(1).getText());
            assertEquals("30\u00a0000\u00a0kr", table.getRow(3).getCell(4).getText());
            assertEquals("sv-SE", word.getStyles().getDefaultRunStyle() == null ? null
                    : word.getDocument().getBody().getPArray(0).getRArray(0).getRPr().getLangArray(0).getVal());
            assertTrue(paragraphs(word).contains("Ansökan HÄ 1 beviljas 🎉"), paragraphs(word).toString());
            XWPFParagraph arabic = word.getParagraphs().stream().filter(one -> one.getText().equals(ARABIC)).findFirst().orElseThrow();
            assertTrue(arabic.getCTP().getPPr().isSetBidi(), "written from the right");
            assertTrue(word.getParagraphs().stream().anyMatch(one -> one.getText().equals("Första raden\nandra raden <b>")));
            assertEquals("Tjänsteutlåtande: Höstens aktiviteter & mer", word.getProperties().getCoreProperties().getTitle());
            assertEquals("Hägersten-Älvsjös stadsdelsförvaltning", word.getProperties().getCoreProperties().getCreator());
            assertTrue(word.getParagraphs().stream().filter(one -> one.getText().startsWith("Ansökan HÄ")).allMatch(one -> one.getNumID() != null));
        }
    }

    @Test
    void template_isFilledIn_whereItNamesSections_alsoInControlsAndHeaders() throws Exception {
        byte[] template = template(word -> {
            line(word, "Mall för {{board}}, version {{version}}");
            line(word, "{{pro", "posal}}");
            line(word, "Nämndens egen rubrik");
            var control = word.getDocument().getBody().addNewSdt();
            control.addNewSdtPr().addNewTag().setVal("summary");
            control.addNewSdtContent().addNewP().addNewR().addNewT().setStringValue("Här skrivs sammanfattningen");
            line(word, "{{table}}");
            word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Dnr {{number}}");
        });
        try (XWPFDocument word = read(ReportDocx.write(report(), template))) {
            assertEquals(List.of("Mall för Hägersten-Älvsjös stadsdelsnämnd, version 2", "Nämnden beslutar:", "Ansökan HÄ 1 beviljas 🎉", "Ansökan HÄ 2", "Nämndens egen rubrik",
                    "Första raden\nandra raden <b>", ARABIC), paragraphs(word));
            assertEquals(1, word.getTables().size());
            assertEquals("Dnr 147-2026-099", word.getHeaderList().get(0).getText().strip());
            assertEquals(0, word.getDocument().getBody().sizeOfSdtArray());
        }
    }

    @Test
    void template_isRefused_withoutAPlaceForASection_orWithANameNobodyKnows() throws Exception {
        assertEquals("report.template.places", refused(template(word -> line(word, "{{proposal}}"))));
        assertEquals("report.template.unknown", refused(template(word -> line(word, "{{report}} och {{sammanfattning}}"))));
        assertEquals("report.template.format", refused("PK men inget dokument".getBytes(StandardCharsets.UTF_8)));
        assertEquals("report.template.format", refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertEquals("report.template.large", refused(new byte[2 * 1024 * 1024 + 1]));
        DocxCheck.check(template(word -> line(word, "{{report}}")));
        DocxCheck.check(template(word -> {
            Arrays.stream(ReportSection.values()).forEach(section -> line(word, "{{" + section.code() + "}}"));
            line(word, "{{table}}");
        }));
    }

    @Test
    void template_isRefused_thatFetchesOrRuns() throws Exception {
        byte[] fetching = template(word -> {
            line(word, "{{report}}");
            word.getPackagePart().addExternalRelationship("http://elsewhere.example/mall.dotm",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
        });
        assertEquals("report.template.active", refused(fetching));
        byte[] linking = template(word -> {
            line(word, "{{report}}");
            word.getPackagePart().addExternalRelationship("https://staden.example/",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink");
        });
        DocxCheck.check(linking);
    }

    @Test
    void draftAndFullForm_saySo() {
        ReportDocument one = report();
        ReportDocument full = new ReportDocument(one.heading(), null, one.board(), one.office(), null, 0, one.at(), true, one.sections(), List.of(), false);
        String xhtml = ReportHtml.write(full);
        assertTrue(xhtml.contains("Får inte publiceras"), xhtml);
        assertTrue(xhtml.contains("Utkast"), xhtml);
        assertTrue(xhtml.contains("Tabellen har inga ansökningar."), xhtml);
        assertFalse(xhtml.contains("Diarienummer"), xhtml);
        assertEquals("Första raden", one.sections().get(1).text().lines().collect(Collectors.toList()).get(0));
    }
}
