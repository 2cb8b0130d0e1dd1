package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.cases.AllocationExport;
import org.samstod.cases.AllocationFileService;
import org.samstod.shared.Texts;

/**
 * A variant of an allocation sheet as a spreadsheet: {@code /office/sheets/{variant}?format=xlsx} or {@code csv}; {@code &language=en} for
 * English headings. The same 404 for what does not exist and what may not be read.
 */
@WebServlet(name = "sheet-files", urlPatterns = "/office/sheets/*")
public class SheetFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AllocationFileService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String variant = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        AllocationExport file = files.export(variant, request.getParameter("format"),
                "en".equals(request.getParameter("language")) ? Texts.ENGLISH : Texts.SWEDISH);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
        response.setContentType(file.mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
