package org.samstod.shared.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A page with one line in a font that every reader of PDF has: small and quickly made. Not for what the city sends; that is {@link LetterPdf}. */
public final class PlainPdf {

    private static final float SIZE = 14;
    private static final float LEFT = 72;
    private static final float BASELINE = 700;

    static {
        LetterFonts.use();
    }

    private PlainPdf() {
    }

    /**
     * The document.
     *
     * @param line of signs that Latin-1 has
     * @throws IllegalArgumentException when the font has no such sign
     */
    public static byte[] of(String line) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                text.newLineAtOffset(LEFT, BASELINE);
                text.showText(line);
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
