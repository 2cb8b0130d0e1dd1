package org.samstod.publications.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.samstod.publications.ShareCard;
import org.samstod.shared.document.TextOutlines;

/** The picture of an initiative: its size, what it is drawn from, and that no text is too long for it. */
class SharePictureTest {

    private static final int MARGIN = 60;

    private static ShareCard card(String title, String name) {
        return new ShareCard(title, name, "Solberga", "Älvsjö", 40_000_00L);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void picture_hasItsSize_andIsTheSameEachTime() throws IOException {
        byte[] png = SharePicture.draw(card("Läxhjälp på torsdagar", "Solberga vänner"));
        BufferedImage picture = read(png);
        assertEquals(1200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        assertTrue(png.length < 100_000, "bytes: " + png.length);
        assertArrayEquals(png, SharePicture.draw(card("Läxhjälp på torsdagar", "Solberga vänner")));
    }

    @Test
    void everythingOnIt_changesIt() {
        byte[] png = SharePicture.draw(card("Läxhjälp", "Solberga vänner"));
        for (ShareCard other : List.of(card("Simskola", "Solberga vänner"), card("Läxhjälp", "Andra"), new ShareCard("Läxhjälp", "Solberga vänner", "Hagsätra", "Älvsjö", 40_000_00L),
                new ShareCard("Läxhjälp", "Solberga vänner", "Solberga", "Farsta", 40_000_00L), new ShareCard("Läxhjälp", "Solberga vänner", "Solberga", "Älvsjö", 40_000_50L))) {
            assertFalse(Arrays.equals(png, SharePicture.draw(other)), other.toString());
        }
    }

    @Test
    void longTexts_stayOnThePicture() throws IOException {
        for (String title : List.of("ord ".repeat(2_000), "W".repeat(5_000), "\uD83C\uDF89".repeat(300), "\u0645\u0631\u062D\u0628\u0627 ".repeat(200))) {
            BufferedImage picture = read(SharePicture.draw(new ShareCard(title, title, title, title, 9_999_999_999_99L)));
            int paper = picture.getRGB(2, 300);
            for (int y = 20; y < 500; y++) {
                for (int x = 0; x < MARGIN; x++) {
                    assertEquals(paper, picture.getRGB(x, y), "left margin");
                    assertEquals(paper, picture.getRGB(1199 - x, y), "right margin of " + title.substring(0, 8) + " at " + x + "," + y);
                }
            }
        }
    }

    @Test
    void lines_breakAtSpaces_andEndWithAnEllipsisWhenTheyMust() {
        TextOutlines font = TextOutlines.regular();
        assertEquals(List.of("en kort rad"), font.lines(" en  kort\nrad ", 20, 1_000, 2));
        List<String> lines = font.lines("första andra tredje fjärde femte sjätte", 20, 150, 2);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).endsWith("…"), lines.toString());
        for (String line : font.lines("x".repeat(500), 20, 150, 4)) {
            assertTrue(font.width(line, 20) <= 150, line);
        }
        assertEquals(List.of(), font.lines("  ", 20, 150, 2));
        assertTrue(font.width("bred", 40) > 1.9 * font.width("bred", 20));
    }
}
