package org.samstod.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file taken out of the store for one reader; closing it throws the copy away. */
public record StoredFile(FileView file, Path copy) implements AutoCloseable {

    /** Its bytes. */
    public InputStream open() throws IOException {
        return Files.newInputStream(copy);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
