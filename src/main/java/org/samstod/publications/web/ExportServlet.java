package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samstod.publications.web.ExportFiles.Export;
import org.samstod.publications.web.ExportFiles.Opened;
import org.samstod.shared.web.ProblemAnswer;

/** The large data files, as they lie ready. */
@WebServlet(name = "exports", urlPatterns = {"/open-data/360giving.json", "/open-data/initiatives.csv"})
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;

    @Inject
    transient ExportFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, false);
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        OpenDataHeaders.preflight(response);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, boolean body) throws IOException {
        Export export = request.getServletPath().endsWith(".csv") ? Export.CSV : Export.GIVING;
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
        Optional<Opened> opened;
        try {
            opened = files.open(export, gzip);
        } catch (ExportFiles.Restless e) {
            response.setHeader("Retry-After", "10");
            ProblemAnswer.send(response, UNAVAILABLE, "restless", null);
            return;
        }
        if (opened.isEmpty()) {
            ProblemAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "empty", null);
            return;
        }
        try (var bytes = opened.get().bytes()) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept-Encoding");
            response.setHeader("ETag", opened.get().tag());
            String known = request.getHeader("If-None-Match");
            if (known != null && (known.contains(opened.get().tag()) || known.strip().equals("*"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(export.contentType);
            response.setContentLengthLong(opened.get().length());
            if (export == Export.CSV) {
                response.setHeader("Content-Disposition", "attachment; filename=\"initiatives.csv\"");
            }
            if (gzip) {
                response.setHeader("Content-Encoding", "gzip");
            }
            if (body) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }
}
