package org.samstod.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts of letters, from our own libraries only: every other name is answered with the same font, so that the
 * machine's font folders are never searched and a letter looks the same everywhere.
 */
final class LetterFonts implements FontMapper {

    /** Name used in the letters' style sheet. */
    static final String FAMILY = "DejaVu Sans";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private TrueTypeFont substitute;

    private LetterFonts() {
    }

    /** Makes these the fonts of the PDF library. */
    static void use() {
        FontMappers.set(new LetterFonts());
    }

    static InputStream regular() {
        return open("DejaVuSans.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSans-Bold.ttf");
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute(), false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute(), false);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo systemInfo) {
        return new CIDFontMapping(null, substitute(), false);
    }

    private synchronized TrueTypeFont substitute() {
        if (substitute == null) {
            try (InputStream file = regular()) {
                substitute = new TTFParser().parse(new RandomAccessReadBuffer(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return substitute;
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(LetterFonts.class.getResourceAsStream(FOLDER + file), file);
    }
}
