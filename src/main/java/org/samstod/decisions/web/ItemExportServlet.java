package org.samstod.decisions.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.ExportFile;

/** The files of an agenda's item: {@code /office/meeting-files/{item}}. The same 404 for what does not exist and what may not be read. */
@WebServlet(name = "meeting-files", urlPatterns = "/office/meeting-files/*")
public class ItemExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AgendaService agenda;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExportFile file = agenda.export(request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
        response.setContentType(file.type());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
