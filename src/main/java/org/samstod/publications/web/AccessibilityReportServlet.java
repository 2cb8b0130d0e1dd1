package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.samstod.publications.AccessibilityReportService;
import org.samstod.publications.ReportAccessibility;
import org.samstod.shared.web.Addresses;

/**
 * {@code POST /accessibility/report/send}: takes a report of what cannot be used, from a form without script or cookie. Same-origin only, with
 * the form's token, and so often an address within ten minutes. A report that is refused shows the page again with everything typed.
 */
@WebServlet(name = "accessibility-report", urlPatterns = {"/accessibility/report/send", "/en/accessibility/report/send"})
public class AccessibilityReportServlet extends OpenFormServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST = 10;
    private static final int LONGEST = 20_000;

    @Inject
    transient AccessibilityReportService reports;

    public AccessibilityReportServlet() {
        super(new Form(AccessibilityReportService.PURPOSE, "accessibility", "/public/accessibility-report.xhtml", LONGEST, MOST, WITHIN));
    }

    @Override
    String formKey() {
        return reports.formKey();
    }

    @Override
    String take(HttpServletRequest request) {
        return "/accessibility/report?sent=" + reports.report(new ReportAccessibility(typed(request, "page"), typed(request, "text"), typed(request, "means"),
                typed(request, "contact"), Addresses.locale(request).getLanguage()));
    }
}
