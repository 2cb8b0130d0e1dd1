package org.samstod.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;

/**
 * The places in a board's template that the portal fills in. A section goes where a paragraph of the document says nothing but its name in
 * double braces, such as <code>{{summary}}</code>, or where a content control has that name as its tag; the heading above it is the
 * template's own. <code>{{table}}</code> is the table, <code>{{report}}</code> all sections with headings and the table. Short facts
 * (<code>title office board number day version note</code>) may stand in double braces anywhere, in headers and footers too.
 */
final class DocxPlaces {

    /** The table alone. */
    static final String TABLE = "table";
    /** Everything, with headings. */
    static final String REPORT = "report";
    /** Facts that stand inside a line. */
    static final Set<String> WORDS = Set.of("title", "office", "board", "number", "day", "version", "note");

    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([A-Za-z-]+)\\s*}}");

    private final XWPFDocument word;
    private final Map<String, List<Found>> found = new HashMap<>();

    private DocxPlaces(XWPFDocument word) {
        this.word = word;
    }

    /** A place: what is filled in goes before it, then it is removed. */
    record Found(Supplier<XmlCursor> at) {

        XmlCursor cursor() {
            return at.get();
        }

        void remove() {
            try (XmlCursor cursor = at.get()) {
                cursor.removeXml();
            }
        }
    }

    static DocxPlaces of(XWPFDocument word) {
        DocxPlaces places = new DocxPlaces(word);
        for (XWPFParagraph paragraph : word.getParagraphs()) {
            Matcher name = NAME.matcher(paragraph.getText().strip());
            if (name.matches() && !WORDS.contains(name.group(1))) {
                places.add(name.group(1), paragraph.getCTP());
            }
        }
        for (CTSdtBlock control : word.getDocument().getBody().getSdtArray()) {
            if (control.isSetSdtPr() && control.getSdtPr().isSetTag()) {
                places.add(control.getSdtPr().getTag().getVal(), control);
            }
        }
        return places;
    }

    private void add(String name, XmlObject at) {
        found.computeIfAbsent(name, key -> new ArrayList<>()).add(new Found(at::newCursor));
    }

    /** The places of a name, possibly none. */
    List<Found> of(String name) {
        return found.getOrDefault(name, List.of());
    }

    /** The names that are there. */
    Set<String> names() {
        return Set.copyOf(found.keySet());
    }

    /** Names in braces that the portal knows nothing of. */
    Set<String> unknown(Set<String> known) {
        Set<String> unknown = new HashSet<>();
        every(paragraph -> {
            Matcher name = NAME.matcher(paragraph.getText());
            while (name.find()) {
                if (!WORDS.contains(name.group(1)) && !known.contains(name.group(1))) {
                    unknown.add(name.group(1));
                }
            }
        });
        return unknown;
    }

    /** Writes the facts in place of their names, wherever they stand. */
    void replaceWords(Map<String, String> facts) {
        every(paragraph -> {
            String text = paragraph.getText();
            Matcher name = NAME.matcher(text);
            StringBuilder written = new StringBuilder();
            boolean any = false;
            while (name.find()) {
                String fact = facts.get(name.group(1));
                any |= fact != null;
                name.appendReplacement(written, Matcher.quoteReplacement(fact == null ? name.group() : fact));
            }
            if (any) {
                name.appendTail(written);
                say(paragraph, written.toString());
            }
        });
    }

    /** Word may have cut a name into several runs; the line keeps the form of the first. */
    private static void say(XWPFParagraph paragraph, String text) {
        List<XWPFRun> runs = paragraph.getRuns();
        for (int at = runs.size() - 1; at > 0; at--) {
            paragraph.removeRun(at);
        }
        XWPFRun first = paragraph.getRuns().get(0);
        for (int at = first.getCTR().sizeOfTArray() - 1; at > 0; at--) {
            first.getCTR().removeT(at);
        }
        first.setText(text, 0);
    }

    private interface Visit {
        void of(XWPFParagraph paragraph);
    }

    private void every(Visit visit) {
        every(word, visit);
        word.getHeaderList().forEach(header -> every(header, visit));
        word.getFooterList().forEach(footer -> every(footer, visit));
    }

    private static void every(IBody body, Visit visit) {
        List.copyOf(body.getParagraphs()).forEach(visit::of);
        for (XWPFTable table : body.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    every(cell, visit);
                }
            }
        }
    }
}
