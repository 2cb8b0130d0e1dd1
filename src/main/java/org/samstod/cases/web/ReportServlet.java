package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.samstod.cases.ReportFile;
import org.samstod.cases.ReportFileService;
import org.samstod.cases.ReportFileService.Format;
import org.samstod.shared.NotFound;

/**
 * A report as a file: {@code /office/reports/{version or report}?format=pdf}, {@code docx} or {@code html}; {@code &full=1} for the form
 * that is not to be published. The same 404 for what does not exist and what may not be read.
 */
@WebServlet(name = "reports", urlPatterns = "/office/reports/*")
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReportFileService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String asked = String.valueOf(request.getParameter("format")).toUpperCase(Locale.ROOT);
        Format format = Arrays.stream(Format.values()).filter(one -> one.name().equals(asked)).findFirst().orElseThrow(() -> new NotFound("report file"));
        ReportFile file = files.file(id, format, "1".equals(request.getParameter("full")));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
        response.setHeader("Content-Language", "sv");
        response.setContentType(file.mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
