package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.ReportFile;
import org.samstod.cases.ReportTemplateService;

/** A board's Word template as it was put there: {@code /office/report-template-files/{id}}. */
@WebServlet(name = "report-template-files", urlPatterns = "/office/report-template-files/*")
public class ReportTemplateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReportTemplateService templates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportFile file = templates.file(request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", StoredFile.disposition(file.name()));
        response.setContentType(file.mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
