package org.samstod.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.shared.web.Accepts;
import org.samstod.shared.web.ProblemAnswer;

/** A finished public page as an answer: with its tag, compressed for who takes that, or not at all for who has it. */
final class PageAnswer {

    private PageAnswer() {
    }

    /** Whether the visitor takes JSON where there is nothing else; pages and feeds are sent to everybody. */
    static boolean isWanted(HttpServletRequest request, String path) {
        return !ProblemAnswer.isFor(path) || Accepts.allows(request.getHeader("Accept"), "application/json");
    }

    static void send(HttpServletRequest request, HttpServletResponse response, PageCache.Entry entry) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
        response.setHeader("ETag", gzip ? entry.compressedTag : entry.plainTag);
        if (entry.openData) {
            RouteFilter.share(response);
        }
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(entry.plainTag) || known.contains(entry.compressedTag) || known.strip().equals("*"))) {
            // The visitor keeps the other headers with the page.
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (entry.framed) {
            RouteFilter.frame(response);
        } else {
            RouteFilter.secure(response);
        }
        byte[] bytes = gzip ? entry.compressed : entry.plain;
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(entry.contentType);
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            // Sent at once instead of in pieces.
            response.setBufferSize(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
