package org.samstod.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/** A file taken out of the store for one reader; closing it throws the copy away. */
public record StoredFile(FileView file, Path copy) implements AutoCloseable {

    /** Its bytes. */
    public InputStream open() throws IOException {
        return Files.newInputStream(copy);
    }

    /** How a browser is told to keep it under its name, whatever the letters of that are. */
    public String disposition() {
        return disposition(file.name());
    }

    /** The same for any name. */
    public static String disposition(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
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
