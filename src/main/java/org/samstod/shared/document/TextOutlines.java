package org.samstod.shared.document;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines of the letters' own fonts, for pictures: the machine's fonts and font folders, which a server may lack, are never asked.
 * What is written from the right is put in the order in which it is seen. The fonts are read when first used.
 */
public final class TextOutlines {

    private static final char CUT = '\u2026';

    private final Supplier<InputStream> file;
    private TrueTypeFont font;

    private TextOutlines(Supplier<InputStream> file) {
        this.file = file;
    }

    private static final class Regular {
        private static final TextOutlines FONT = new TextOutlines(LetterFonts::regular);
    }

    private static final class Bold {
        private static final TextOutlines FONT = new TextOutlines(LetterFonts::bold);
    }

    /** The regular font. */
    public static TextOutlines regular() {
        return Regular.FONT;
    }

    /** The bold font. */
    public static TextOutlines bold() {
        return Bold.FONT;
    }

    /** How wide a text is. */
    public double width(String text, double size) {
        try {
            CmapLookup signs = font().getUnicodeCmapLookup();
            long units = 0;
            for (int sign : LetterFonts.drawable(text).codePoints().toArray()) {
                units += font().getAdvanceWidth(signs.getGlyphId(sign));
            }
            return units * size / font().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that begins at a place on its base line. */
    public Shape at(String text, double size, double x, double baseline) {
        try {
            CmapLookup signs = font().getUnicodeCmapLookup();
            double scale = size / font().getUnitsPerEm();
            Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double at = x;
            for (int sign : seen(LetterFonts.drawable(text)).codePoints().toArray()) {
                int glyph = signs.getGlyphId(sign);
                GlyphData outline = font().getGlyph().getGlyph(glyph);
                if (outline != null && outline.getNumberOfContours() != 0) {
                    AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
                    place.scale(scale, -scale);
                    all.append(place.createTransformedShape(outline.getPath()), false);
                }
                at += font().getAdvanceWidth(glyph) * scale;
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Breaks a text into lines, at spaces where there are some and within a word that is too long for a line; what does not fit into so many
     * lines ends with an ellipsis.
     */
    public List<String> lines(String text, double size, double widest, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty()) {
            if (width(rest, size) <= widest) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(cut(rest, size, widest));
                return lines;
            }
            int fits = fitting(rest, size, widest);
            int space = rest.lastIndexOf(' ', fits);
            int end = space > 0 ? space : fits;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    private String cut(String text, double size, double widest) {
        int end = fitting(text, size, widest - width(String.valueOf(CUT), size));
        int space = text.lastIndexOf(' ', end);
        // A word is left out rather than broken, unless the line would lose half of itself.
        return text.substring(0, space > end / 2 ? space : end).stripTrailing() + CUT;
    }

    /** So many characters from the front fit, at least one sign. */
    private int fitting(String text, double size, double widest) {
        int fits = text.offsetByCodePoints(0, 1);
        int next = fits;
        while (next < text.length() && width(text.substring(0, next), size) <= widest) {
            fits = next;
            next = text.offsetByCodePoints(next, 1);
        }
        return fits;
    }

    /** In the order in which it is seen from the left, Arabic letters joined. */
    private static String seen(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        try {
            String joined = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL).shape(text);
            return new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized TrueTypeFont font() throws IOException {
        if (font == null) {
            try (InputStream bytes = file.get()) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            }
        }
        return font;
    }
}
