package org.samstod.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles that a report is written with: a template's own headings, list and table where it has them, found by the names that Word gives
 * them in every language; else those of {@code report-styles.xml}, which are added.
 *
 * @param title   style id of the document's title
 * @param heading of a section's heading: a real heading, for the outline and for who listens
 * @param normal  of running text, or null for the document's own
 * @param item    of an item of a list
 * @param table   of the table
 * @param bullets the numbering that makes items of a list, or null where the style brings its own
 */
record DocxStyles(String title, String heading, String normal, String item, String table, BigInteger bullets) {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static DocxStyles of(XWPFDocument word, boolean own) {
        CTStyles plain = plain();
        XWPFStyles styles = word.getStyles() == null ? word.createStyles() : word.getStyles();
        if (own) {
            styles.setStyles(plain);
        } else {
            styles.setSpellingLanguage(ReportDocx.LANGUAGE);
        }
        boolean listed = !own && has(styles, "List Bullet");
        return new DocxStyles(find(styles, plain, "heading 1"), find(styles, plain, "heading 2"), own ? "Normal" : null, find(styles, plain, "List Bullet"),
                find(styles, plain, "Table Grid"), listed ? null : bullets(word));
    }

    private static boolean has(XWPFStyles styles, String name) {
        return named(styles, name) != null;
    }

    private static XWPFStyle named(XWPFStyles styles, String name) {
        return styles.getStyles().stream().filter(style -> name.equalsIgnoreCase(style.getName())).findFirst().orElse(null);
    }

    private static String find(XWPFStyles styles, CTStyles plain, String name) {
        XWPFStyle there = named(styles, name);
        if (there == null) {
            CTStyle added = Arrays.stream(plain.getStyleArray()).filter(style -> name.equals(style.getName().getVal())).findFirst().orElseThrow();
            if (added.isSetBasedOn() && styles.getStyle(added.getBasedOn().getVal()) == null) {
                added.unsetBasedOn();
            }
            there = new XWPFStyle(added, styles);
            styles.addStyle(there);
        }
        return there.getStyleId();
    }

    private static CTStyles plain() {
        try (InputStream in = Objects.requireNonNull(DocxStyles.class.getResource("report-styles.xml"), "report-styles.xml").openStream()) {
            return StylesDocument.Factory.parse(in).getStyles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("the portal's own styles", e);
        }
    }

    private static BigInteger bullets(XWPFDocument word) {
        XWPFNumbering numbering = word.getNumbering() == null ? word.createNumbering() : word.getNumbering();
        long next = numbering.getAbstractNums().stream().map(one -> one.getCTAbstractNum().getAbstractNumId()).mapToLong(BigInteger::longValue).max().orElse(-1) + 1;
        try {
            CTAbstractNum list = CTAbstractNum.Factory.parse("<xml-fragment xmlns:w=\"" + NAMESPACE + "\" w:abstractNumId=\"" + next + "\">"
                    + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u2022\"/>"
                    + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"260\"/></w:pPr></w:lvl></xml-fragment>");
            return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        } catch (XmlException e) {
            throw new IllegalStateException("the portal's own list", e);
        }
    }
}
