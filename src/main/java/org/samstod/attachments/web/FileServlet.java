package org.samstod.attachments.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.StoredFile;
import org.samstod.shared.BusinessException;

/** {@code /files/{id}}: a download for those who may open it, and the same 404 for everybody else. */
@WebServlet(name = "files", urlPatterns = "/files/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String id = path == null ? "" : path.substring(1);
        String known = request.getHeader("If-None-Match");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        if (known != null && known.equals(etag(attachments.file(id)))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (StoredFile stored = attachments.read(id)) {
            FileView file = stored.file();
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.size());
            response.setHeader("ETag", etag(file));
            response.setHeader("Content-Disposition", disposition(file.name()));
            if (!"HEAD".equals(request.getMethod())) {
                try (var in = stored.open()) {
                    in.transferTo(response.getOutputStream());
                }
            }
        } catch (BusinessException notOpenable) {
            // Waiting for the scanner, or caught by it.
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private static String etag(FileView file) {
        return "\"" + file.sha256() + "\"";
    }

    static String disposition(String name) {
        return StoredFile.disposition(name);
    }
}
