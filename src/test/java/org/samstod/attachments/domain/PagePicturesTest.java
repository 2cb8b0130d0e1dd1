package org.samstod.attachments.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as pages show them. */
class PagePicturesTest {

    @TempDir
    Path work;

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private PagePictures.Drawn draw(int width, int height, int type) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, Color.RED.getRGB());
            }
        }
        File file = work.resolve(width + "x" + height + ".png").toFile();
        ImageIO.write(picture, "png", file);
        return PagePictures.draw(file.toPath());
    }

    @Test
    void large_isMadeSmaller_inItsProportions() throws IOException {
        PagePictures.Drawn drawn = draw(3000, 1500, BufferedImage.TYPE_INT_RGB);
        assertArrayEquals(new int[] {1280, 640}, new int[] {drawn.width(), drawn.height()});
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.jpeg()));
        assertEquals(1280, read.getWidth());
        assertTrue(new Color(read.getRGB(300, 300)).getRed() > 240, "the left half is still red");
        assertTrue(new Color(read.getRGB(1000, 300)).getRed() < 15, "the right one is black");
    }

    @Test
    void small_keepsItsSize_andWhatIsTransparentIsWhite() throws IOException {
        PagePictures.Drawn drawn = draw(40, 20, BufferedImage.TYPE_INT_ARGB);
        assertArrayEquals(new int[] {40, 20}, new int[] {drawn.width(), drawn.height()});
        assertTrue(new Color(ImageIO.read(new ByteArrayInputStream(drawn.jpeg())).getRGB(35, 10)).getGreen() > 240);
    }
}
