package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.samstod.publications.AccessibilityReportService;
import org.samstod.publications.ReportAccessibility;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.RateLimit;
import org.samstod.shared.web.SameOrigin;

/**
 * {@code POST /accessibility/report/send}: takes a report of what cannot be used, from a form without script or cookie. Same-origin only, with
 * the form's token, and so often an address within ten minutes. A report that is refused shows the page again with everything typed.
 */
@WebServlet(name = "accessibility-report", urlPatterns = {"/accessibility/report/send", "/en/accessibility/report/send"})
public class AccessibilityReportServlet extends HttpServlet {

    /** Request attribute: what was wrong with the report, a list of {@link Violation}. */
    static final String PROBLEMS = "samstod.accessibility.problems";

    private static final long serialVersionUID = 1L;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST = 10;
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 20_000;
    private static final String PAGE = "/accessibility/report";

    private final transient RateLimit ofAddress = new RateLimit(MOST, WITHIN);

    @Inject
    transient AccessibilityReportService reports;

    @Inject
    transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.is(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if (!FormToken.isGood(AccessibilityReportService.PURPOSE, reports.formKey(), request.getParameter("token"), clock.now())) {
                throw new BusinessException("accessibility.token");
            }
            if (!ofAddress.allows(request.getRemoteAddr())) {
                response.setStatus(TOO_MANY);
                response.setHeader("Retry-After", Long.toString(WITHIN.toSeconds()));
                throw new BusinessException("accessibility.too-many");
            }
            String reference = reports.report(new ReportAccessibility(typed(request, "page"), typed(request, "text"), typed(request, "means"),
                    typed(request, "contact"), locale(request).getLanguage()));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Addresses.in(locale(request), PAGE + "?sent=" + reference));
        } catch (BusinessException rule) {
            request.setAttribute(PROBLEMS, List.copyOf(rule.violations()));
            request.getRequestDispatcher("/public/accessibility-report.xhtml").forward(request, response);
        }
    }

    private static String typed(HttpServletRequest request, String field) {
        String typed = request.getParameter(field);
        return typed == null || typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    private static Locale locale(HttpServletRequest request) {
        Object locale = request.getAttribute(Addresses.LOCALE);
        return locale == null ? Texts.SWEDISH : (Locale) locale;
    }
}
