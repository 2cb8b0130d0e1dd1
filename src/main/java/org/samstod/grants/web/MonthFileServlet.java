package org.samstod.grants.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import org.samstod.grants.MonthFile;
import org.samstod.grants.MonthService;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/** The rows of a month as a list: {@code /office/month-files/2026-03?board=…&language=en}. */
@WebServlet(name = "month-files", urlPatterns = "/office/month-files/*")
public class MonthFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MonthService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        YearMonth month = MonthBacking.month(request.getPathInfo() == null ? "" : request.getPathInfo().substring(1)).orElseThrow(() -> new NotFound("month"));
        Locale locale = "en".equals(request.getParameter("language")) ? Texts.ENGLISH : Texts.SWEDISH;
        byte[] content = MonthFile.csv(service.rows(service.board(request.getParameter("board")), month), locale);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"avstamning-" + month + ".csv\"");
        response.setContentType("text/csv; charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
