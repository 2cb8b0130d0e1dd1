package org.samstod.publications.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.samstod.publications.ShareCard;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.TextOutlines;

/**
 * Draws the picture of an initiative (1200 × 630, as the Open Graph protocol's readers want it): title, association, place and sum in the
 * portal's colours, no person. In Swedish, the language of the decision. The same card gives the same bytes.
 */
final class SharePicture {

    /** Its size. */
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 72;
    private static final double WIDEST = WIDTH - 2.0 * MARGIN;
    /** Longer texts are cut before anything is measured. */
    private static final int LONGEST = 240;
    private static final int MOST_TITLE = 3;
    private static final int MOST_NAME = 2;
    private static final Color PAPER = new Color(0xfaf9f5);
    private static final Color INK = new Color(0x17211f);
    private static final Color SOFT = new Color(0x4c5a56);
    private static final Color ACCENT = new Color(0x0b5551);
    private static final Color LIGHT = new Color(0x8fd0c8);

    private SharePicture() {
    }

    /** The picture as a PNG. */
    static byte[] draw(ShareCard card) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(paper, card);
        } finally {
            paper.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(48_000);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D paper, ShareCard card) {
        fill(paper, PAPER, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        fill(paper, ACCENT, new Rectangle2D.Double(0, 0, WIDTH, 14));
        mark(paper, MARGIN, 58, 60);
        fill(paper, INK, TextOutlines.bold().at("Samstöd", 36, MARGIN + 78.0, 100));

        TextOutlines bold = TextOutlines.bold();
        TextOutlines regular = TextOutlines.regular();
        List<String> title = bold.lines(limited(card.title()), 62, WIDEST, MOST_TITLE);
        double y = 212;
        for (String line : title) {
            fill(paper, INK, bold.at(line, 62, MARGIN, y));
            y += 76;
        }
        y += 2;
        for (String line : regular.lines(limited(card.associationName()), 34, WIDEST, title.size() == MOST_TITLE ? 1 : MOST_NAME)) {
            fill(paper, SOFT, regular.at(line, 34, MARGIN, y));
            y += 44;
        }
        String where = card.place().equals(card.district()) ? card.district() : card.place() + " · " + card.district();
        String sum = Money.ofOre(card.grantedOre()).format(Texts.SWEDISH);
        fill(paper, ACCENT, new Rectangle2D.Double(0, HEIGHT - 126.0, WIDTH, 126));
        double left = bold.width(sum, 52);
        fill(paper, Color.WHITE, bold.at(sum, 52, MARGIN, HEIGHT - 46.0));
        double begin = MARGIN + left + 40;
        for (String line : regular.lines(limited(where), 32, WIDTH - MARGIN - begin, 1)) {
            fill(paper, Color.WHITE, regular.at(line, 32, WIDTH - MARGIN - regular.width(line, 32), HEIGHT - 48.0));
        }
    }

    /** The portal's mark, as in {@code mark.svg}. */
    private static void mark(Graphics2D paper, double x, double y, double size) {
        double unit = size / 32;
        fill(paper, ACCENT, new RoundRectangle2D.Double(x, y, size, size, 12 * unit, 12 * unit));
        paper.setStroke(new BasicStroke((float) (4.5 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paper.setColor(Color.WHITE);
        paper.draw(new Line2D.Double(x + 8 * unit, y + 25 * unit, x + 14.6 * unit, y + 13.5 * unit));
        paper.setColor(LIGHT);
        paper.draw(new Line2D.Double(x + 24 * unit, y + 25 * unit, x + 17.4 * unit, y + 13.5 * unit));
        fill(paper, Color.WHITE, new Ellipse2D.Double(x + 7.8 * unit, y + 4.9 * unit, 5.4 * unit, 5.4 * unit));
        fill(paper, LIGHT, new Ellipse2D.Double(x + 18.8 * unit, y + 4.9 * unit, 5.4 * unit, 5.4 * unit));
    }

    private static void fill(Graphics2D paper, Color colour, java.awt.Shape shape) {
        paper.setColor(colour);
        paper.fill(shape);
    }

    private static String limited(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
