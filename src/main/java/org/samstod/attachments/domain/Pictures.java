package org.samstod.attachments.domain;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.samstod.shared.BusinessException;

/**
 * Draws pictures anew, the right way up: nothing but the visible picture is left, no place, no time, no camera, no second
 * picture inside. Very large ones are made smaller on the way in, so that no picture needs more than some tens of megabytes.
 */
final class Pictures {

    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST_SIDE = 4096;

    private Pictures() {
    }

    static Path drawAnew(Path file, FileType type, Path work, String name) throws IOException {
        int orientation = type == FileType.JPEG ? orientation(file) : 1;
        BufferedImage picture = upright(read(file, type, name), orientation);
        Path drawn = Files.createTempFile(work, "picture", "." + type.extension());
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type == FileType.JPEG ? "jpeg" : "png").next();
        try (FileImageOutputStream out = new FileImageOutputStream(drawn.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(0.85f);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return drawn;
    }

    private static BufferedImage read(Path file, FileType type, String name) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png");
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new BusinessException("file.too-complex", name);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE;
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (BusinessException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders meet broken pictures with many kinds of exception.
            throw new BusinessException("file.damaged", name);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        boolean transparent = picture.getColorModel().hasAlpha();
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage drawn = new BufferedImage(turned ? height : width, turned ? width : height,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, width, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, width, height);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, height);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, height, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, height, width);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, width);
            default -> turn.setToIdentity();
        }
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return drawn;
    }

    /** The orientation tag of the EXIF part, 1 to 8; 1 when there is none or it cannot be read. */
    static int orientation(Path jpeg) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(jpeg)) {
            head = in.readNBytes(256 * 1024);
        }
        int at = 2;
        while (at + 4 <= head.length && (head[at] & 0xFF) == 0xFF) {
            int marker = head[at + 1] & 0xFF;
            int length = number(head, at + 2, 2, false);
            if (marker == 0xE1 && at + 10 < head.length && head[at + 4] == 'E' && head[at + 5] == 'x' && head[at + 6] == 'i'
                    && head[at + 7] == 'f') {
                return fromTiff(head, at + 10, Math.min(head.length, at + 2 + length));
            }
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int fromTiff(byte[] bytes, int start, int end) {
        if (start + 8 > end) {
            return 1;
        }
        boolean little = bytes[start] == 'I';
        int directory = start + number(bytes, start + 4, 4, little);
        if (directory < start || directory + 2 > end) {
            return 1;
        }
        int entries = number(bytes, directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > end) {
                return 1;
            }
            if (number(bytes, entry, 2, little) == 0x0112) {
                int orientation = number(bytes, entry + 8, 2, little);
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }

    private static int number(byte[] bytes, int at, int length, boolean little) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at + (little ? length - 1 - i : i)] & 0xFF;
        }
        return number;
    }
}
