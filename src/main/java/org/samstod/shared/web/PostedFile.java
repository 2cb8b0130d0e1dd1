package org.samstod.shared.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/**
 * A file that a form was posted with.
 *
 * @param name as the sender's device calls it; null when nothing was chosen
 * @param content to be read once; null when nothing was chosen
 */
public record PostedFile(String name, InputStream content) {

    /** What a file field holds; without name and content when nothing was chosen. */
    public static PostedFile of(Part part) {
        return isGiven(part) ? read(part) : new PostedFile(null, null);
    }

    /** What a field for several files holds. */
    public static List<PostedFile> all(Collection<Part> parts) {
        return parts == null ? List.of() : parts.stream().filter(PostedFile::isGiven).map(PostedFile::read).toList();
    }

    private static boolean isGiven(Part part) {
        return part != null && part.getSize() > 0;
    }

    private static PostedFile read(Part part) {
        try {
            return new PostedFile(part.getSubmittedFileName(), part.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        }
    }
}
