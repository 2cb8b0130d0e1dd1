package org.samstod.attachments.domain;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as pages show them: never wider or higher than a page needs, as JPEG, on white where they were transparent. */
public final class PagePictures {

    /** Twice the width of a page's text, for fine screens. */
    static final int LONGEST_SIDE = 1280;
    private static final float QUALITY = 0.78f;

    private PagePictures() {
    }

    /** What was drawn. */
    public record Drawn(int width, int height, byte[] jpeg) {
    }

    /** @param file a picture that {@link FileInspector} has drawn anew, the right way up */
    public static Drawn draw(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        // Half by half, since one large step leaves out most of what is between.
        while (longest(picture) >= 2 * LONGEST_SIDE) {
            picture = scaled(picture, picture.getWidth() / 2, picture.getHeight() / 2);
        }
        double part = Math.min(1, (double) LONGEST_SIDE / longest(picture));
        picture = scaled(picture, (int) Math.round(picture.getWidth() * part), (int) Math.round(picture.getHeight() * part));
        return new Drawn(picture.getWidth(), picture.getHeight(), jpeg(picture));
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
