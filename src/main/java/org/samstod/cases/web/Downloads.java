package org.samstod.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.samstod.attachments.StoredFile;

/** Sends a file as a download that no page can run. */
final class Downloads {

    private Downloads() {
    }

    static void send(HttpServletRequest request, HttpServletResponse response, StoredFile stored) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setContentType(stored.file().mediaType());
        response.setContentLengthLong(stored.file().size());
        response.setHeader("Content-Disposition", stored.disposition());
        if (!"HEAD".equals(request.getMethod())) {
            try (InputStream in = stored.open()) {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
