package org.samstod.applications;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;
import org.samstod.shared.web.PostedFile;

/** Reads the files that were chosen in a form; for a question out of an ordinary post of its form, where several pictures become one document. */
public final class PostedFiles {

    private PostedFiles() {
    }

    /** Keeps one file, or several pictures, for a question. */
    public interface Keeper {
        void keep(List<Incoming> incoming);
    }

    /** Whether the form was sent with files in it. */
    public static boolean in(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    /** What a field for several files holds. */
    public static List<Incoming> chosen(Collection<Part> parts) {
        return PostedFile.all(parts).stream().map(one -> new Incoming(one.name(), one.content())).toList();
    }

    /** Keeps what was chosen for a question; what is refused is added, at the question. */
    public static void keep(HttpServletRequest request, String question, List<Violation> refused, Keeper keeper) throws IOException, ServletException {
        List<Part> chosen = request.getParts().stream().filter(part -> part.getName().equals("file." + question) && part.getSize() > 0).toList();
        boolean pictures = chosen.size() > 1 && chosen.stream().allMatch(part -> String.valueOf(part.getContentType()).startsWith("image/"));
        List<List<Part>> batches = pictures ? List.of(chosen) : chosen.stream().map(List::of).toList();
        for (List<Part> batch : batches) {
            List<Incoming> incoming = new ArrayList<>();
            try {
                for (Part part : batch) {
                    incoming.add(new Incoming(part.getSubmittedFileName(), part.getInputStream()));
                }
                keeper.keep(incoming);
            } catch (BusinessException rule) {
                rule.violations().forEach(violation -> refused.add(new Violation(question, violation.code(), violation.args())));
            } finally {
                for (Incoming file : incoming) {
                    close(file.content());
                }
            }
        }
    }

    private static void close(InputStream content) throws IOException {
        content.close();
    }
}
