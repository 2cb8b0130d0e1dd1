package org.samstod.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/**
 * Writes a rendition of a report as a Word document: in the board's template where it has one, else in a plain layout of the portal's own.
 * Headings have Word's heading styles, the table a repeated header row, the language is sv-SE. Loaded when the first Word document is
 * asked for (docs/decisions/0011).
 */
final class ReportDocx {

    /** The language of the document. */
    static final String LANGUAGE = "sv-SE";
    /** Facts that the plain layout shows above the sections. */
    private static final List<String> SHOWN = List.of("board", "number", "day", "version");

    /** A part of a template never unpacks to more. */
    private static final long LARGEST_PART = 32L * 1024 * 1024;

    static {
        LocaleUtil.setUserLocale(Texts.SWEDISH);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private final XWPFDocument word;
    private final ReportDocument report;
    private final DocxStyles styles;

    private ReportDocx(XWPFDocument word, ReportDocument report, boolean own) {
        this.word = word;
        this.report = report;
        this.styles = DocxStyles.of(word, own);
    }

    /** Sets the limits within which any file is opened. */
    static void prepare() {
        LocaleUtil.setUserLocale(Texts.SWEDISH);
    }

    /**
     * The document.
     *
     * @param template the board's template, which has been checked; null for the plain layout
     */
    static byte[] write(ReportDocument report, byte[] template) {
        try (XWPFDocument word = template == null ? new XWPFDocument() : new XWPFDocument(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream(65_536)) {
            ReportDocx writer = new ReportDocx(word, report, template == null);
            if (template == null) {
                writer.plain();
            } else {
                writer.fill();
            }
            writer.about();
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, language and dates; the board is the author, no person. */
    private void about() {
        var properties = word.getProperties().getCoreProperties();
        properties.setTitle(ReportHtml.title(report));
        properties.setCreator(report.office());
        properties.setLastModifiedByUser(report.office());
        properties.setCreated(Optional.of(Date.from(report.at())));
        properties.setModified(Optional.of(Date.from(report.at())));
        properties.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
    }

    private void plain() {
        Place end = new Place(null);
        paragraph(end, report.office(), styles.normal());
        paragraph(end, ReportHtml.title(report), styles.title());
        String note = ReportHtml.note(report);
        if (!note.isEmpty()) {
            paragraph(end, note, styles.normal());
        }
        for (Map.Entry<String, String> fact : facts().entrySet()) {
            if (SHOWN.contains(fact.getKey()) && !fact.getValue().isEmpty()) {
                paragraph(end, ReportHtml.t("fact." + fact.getKey()) + ": " + fact.getValue(), styles.normal());
            }
        }
        whole(end);
    }

    /** What stands in a line of a template, by the name between its braces. */
    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", ReportHtml.title(report));
        facts.put("office", report.office());
        facts.put("board", report.board());
        facts.put("number", report.number() == null ? "" : report.number());
        facts.put("day", Clock.dayOf(report.at()).toString());
        facts.put("version", ReportHtml.version(report));
        facts.put("note", ReportHtml.note(report));
        return facts;
    }

    private void fill() {
        DocxPlaces places = DocxPlaces.of(word);
        places.replaceWords(facts());
        for (ReportSection section : ReportSection.values()) {
            for (DocxPlaces.Found place : places.of(section.code())) {
                report.sections().stream().filter(one -> one.section() == section).findFirst()
                        .ifPresent(one -> text(new Place(place), one.text()));
                place.remove();
            }
        }
        for (DocxPlaces.Found place : places.of(DocxPlaces.TABLE)) {
            table(new Place(place));
            place.remove();
        }
        for (DocxPlaces.Found place : places.of(DocxPlaces.REPORT)) {
            whole(new Place(place));
            place.remove();
        }
    }

    private void whole(Place place) {
        for (ReportDocument.Section section : report.sections()) {
            paragraph(place, ReportHtml.heading(section.section()), styles.heading());
            text(place, section.text());
        }
        paragraph(place, ReportHtml.t("table.heading"), styles.heading());
        table(place);
    }

    /** Blank lines part paragraphs, lines that begin with a hyphen are items of a list. */
    private void text(Place place, String text) {
        for (String block : text.split("\n[ \t]*\n\\s*")) {
            List<String> run = new ArrayList<>();
            for (String line : block.split("\n")) {
                if (line.strip().startsWith("- ")) {
                    lines(place, run);
                    run.clear();
                    XWPFParagraph item = paragraph(place, line.strip().substring(2).strip(), styles.item());
                    if (styles.bullets() != null) {
                        item.setNumID(styles.bullets());
                    }
                } else {
                    run.add(line.strip());
                }
            }
            lines(place, run);
        }
    }

    private void lines(Place place, List<String> lines) {
        if (lines.stream().allMatch(String::isBlank)) {
            return;
        }
        XWPFParagraph paragraph = paragraph(place, lines.get(0), styles.normal());
        for (String line : lines.subList(1, lines.size())) {
            XWPFRun run = paragraph.createRun();
            run.addBreak();
            written(run, line);
        }
    }

    private XWPFParagraph paragraph(Place place, String text, String style) {
        XWPFParagraph paragraph = place.paragraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        if (fromTheRight(text)) {
            CTPPr properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
        }
        written(paragraph.createRun(), text);
        return paragraph;
    }

    private static void written(XWPFRun run, String text) {
        run.setText(clean(text));
        CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        if (fromTheRight(text)) {
            properties.addNewRtl();
        }
        run.setLang(LANGUAGE);
    }

    /** Whether the first letter that has a direction is written from the right. */
    private static boolean fromTheRight(String text) {
        return text.codePoints().map(Character::getDirectionality).filter(one -> one == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || one == Character.DIRECTIONALITY_RIGHT_TO_LEFT || one == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC).findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** Without what XML cannot carry. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private void table(Place place) {
        if (report.rows().isEmpty()) {
            paragraph(place, ReportHtml.t("table.none"), styles.normal());
            return;
        }
        XWPFTable table = place.table();
        CTTblPr properties = table.getCTTbl().getTblPr() == null ? table.getCTTbl().addNewTblPr() : table.getCTTbl().getTblPr();
        if (!properties.isSetTblW()) {
            properties.addNewTblW();
        }
        properties.getTblW().setType(STTblWidth.PCT);
        properties.getTblW().setW(BigInteger.valueOf(5000));
        if (styles.table() != null) {
            table.setStyleID(styles.table());
        }
        XWPFTableRow head = table.getRow(0) == null ? table.createRow() : table.getRow(0);
        head.setRepeatHeader(true);
        List<String> heads = List.of("head.number", "head.applicant", "head.asked", "head.proposed", "head.sum", "head.reasons");
        for (int at = 0; at < heads.size(); at++) {
            cell(head, at, ReportHtml.t(heads.get(at)), true, at == 2 || at == 4);
        }
        for (ReportDocument.Row row : report.rows()) {
            List<String> cells = row.isNamed() ? List.of(row.number(), row.applicant() + ": " + row.title(), ReportHtml.money(row.asked()), ReportHtml.outcome(row),
                    ReportHtml.proposed(row), row.reasons().replaceAll("\\s+", " ")) : List.of(row.number(), ReportHtml.t("by-number"), "–", "–", "–", "–");
            row(table, cells, false);
        }
        row(table, List.of(ReportHtml.t("sum"), ReportHtml.sumOf(report), ReportHtml.money(report.asked()), "", ReportHtml.money(report.proposed()), ""), true);
        // Word wants a paragraph after a table, and two tables beside each other would become one.
        place.paragraph();
    }

    private static void row(XWPFTable table, List<String> cells, boolean bold) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int at = 0; at < cells.size(); at++) {
            cell(row, at, cells.get(at), bold, at == 2 || at == 4);
        }
    }

    private static void cell(XWPFTableRow row, int at, String text, boolean bold, boolean right) {
        XWPFTableCell cell = row.getCell(at) == null ? row.addNewTableCell() : row.getCell(at);
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
        if (right) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        written(run, text);
    }

    /** Where the next paragraph goes: before a place in the template, or at the end. */
    private final class Place {

        private final DocxPlaces.Found before;

        private Place(DocxPlaces.Found before) {
            this.before = before;
        }

        XWPFParagraph paragraph() {
            if (before == null) {
                return word.createParagraph();
            }
            try (XmlCursor cursor = before.cursor()) {
                return word.insertNewParagraph(cursor);
            }
        }

        XWPFTable table() {
            if (before == null) {
                return word.createTable(1, 6);
            }
            try (XmlCursor cursor = before.cursor()) {
                return word.insertNewTbl(cursor);
            }
        }
    }
}
