package org.samstod.attachments.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The text of a PDF file's pages. What they draw is measured as it is drawn, since a small file can draw the same parts without end. */
final class PdfText extends PDFTextStripper {

    private static final int MOST_OPERATORS = 5_000_000;
    private static final int LONGEST_TEXT = 5_000_000;
    private static final int MOST_ON_A_PAGE = 200_000;
    private static final long MOST_COMPARED = 2_000_000_000;
    private static final long LARGEST_DRAWN = 200L * 1024 * 1024;
    /** What drawing a part costs at least, however little it says. */
    private static final long LEAST = 1024;

    private final String name;
    private final Map<COSStream, Long> lengths = new IdentityHashMap<>();
    private final Map<String, Integer> sameOnPage = new HashMap<>();
    private long drawn;
    private int operators;
    private int glyphs;
    private int letters;
    private int onPage;
    private long compared;

    PdfText(String name) {
        this.name = name;
        setSortByPosition(true);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        onPage = 0;
        sameOnPage.clear();
        draw(0);
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext();) {
            draw(length(parts.next().getCOSObject()));
        }
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        draw(length(form.getCOSObject()));
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        draw(length(form.getCOSObject()));
        super.showTransparencyGroup(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        require(++operators <= MOST_OPERATORS);
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        require(++glyphs <= LONGEST_TEXT);
        super.showGlyph(rendering, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        // A single glyph may stand for many letters.
        letters += text.getUnicode().length();
        require(letters <= LONGEST_TEXT && ++onPage <= MOST_ON_A_PAGE);
        // To leave out letters printed twice, each is held against the same letters before it on the page.
        compared += sameOnPage.merge(text.getUnicode(), 1, Integer::sum);
        require(compared <= MOST_COMPARED);
        super.processTextPosition(text);
    }

    private void draw(long length) {
        drawn += Math.max(length, LEAST);
        require(drawn <= LARGEST_DRAWN);
    }

    /** How much a part is when unpacked; measured once, however often it is drawn. */
    private long length(COSStream part) throws IOException {
        Long known = lengths.get(part);
        if (known == null) {
            try (InputStream in = part.createInputStream()) {
                known = in.transferTo(OutputStream.nullOutputStream());
            }
            lengths.put(part, known);
        }
        return known;
    }

    private void require(boolean withinMeasure) {
        PdfStreams.require(withinMeasure, name);
    }
}
