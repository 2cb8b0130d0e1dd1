package org.samstod.shared.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
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

    private static final LetterFonts OURS = new LetterFonts();

    private TrueTypeFont substitute;

    private LetterFonts() {
    }

    /** Makes these the fonts of the PDF library. */
    static void use() {
        FontMappers.set(OURS);
    }

    static InputStream regular() {
        return open("DejaVuSans.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSans-Bold.ttf");
    }

    /**
     * The text with every sign that the fonts cannot draw, such as many emoji, replaced by its Unicode name in square brackets, and
     * composed letters instead of letters with loose accents. A selector of a sign's variant is left out.
     */
    static String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            boolean chooses = sign >= 0xFE00 && sign <= 0xFE0F;
            if (sign < 0x250 || !chooses && hasGlyph(sign)) {
                drawable.appendCodePoint(sign);
            } else if (Character.getType(sign) != Character.FORMAT && Character.getType(sign) != Character.NON_SPACING_MARK) {
                String name = Character.getName(sign);
                drawable.append('[').append(name == null ? "?" : name.toLowerCase(Locale.ROOT)).append(']');
            }
        });
        return drawable.toString();
    }

    private static boolean hasGlyph(int sign) {
        try {
            return OURS.substitute().getUnicodeCmapLookup().getGlyphId(sign) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
