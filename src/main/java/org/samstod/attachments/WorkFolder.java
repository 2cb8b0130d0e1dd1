package org.samstod.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.samstod.attachments.domain.FileNames;
import org.samstod.shared.BusinessException;

/** Where what somebody hands in lies while it is looked at; the folder goes with the look. */
final class WorkFolder {

    private static final int MEGABYTE = 1024 * 1024;

    private WorkFolder() {
    }

    /** What is done in the folder. */
    interface Work<T> {
        T in(Path folder) throws IOException;
    }

    static <T> T with(Work<T> work) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("samstod-upload");
            return work.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> made = Files.walk(folder)) {
            for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what came to its end.
     *
     * @throws BusinessException {@code file.too-large}
     */
    static Path receive(String fileName, InputStream content, long largest, Path work, int index) throws IOException {
        Path file = work.resolve("received" + index);
        long left = largest;
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = content; OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new BusinessException("file.too-large", FileNames.clean(fileName), megabytes(largest));
                }
                out.write(buffer, 0, count);
            }
        }
        return file;
    }

    /** The largest file that is taken in. */
    static long largest(Config config) {
        return config.getOptionalValue("samstod.files.max-bytes", Long.class).orElse(AttachmentService.DEFAULT_LARGEST);
    }

    static long megabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE);
    }
}
