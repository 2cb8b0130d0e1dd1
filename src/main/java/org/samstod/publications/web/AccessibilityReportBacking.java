package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.samstod.publications.AccessibilityReportService;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.Params;

/** The form of {@link AccessibilityReportServlet}: with what was typed when something was wrong with it, or the receipt. */
@Named("accessibilityReport")
@RequestScoped
public class AccessibilityReportBacking {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{8}");

    @Inject
    AccessibilityReportService reports;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private List<Problem> problems = List.of();
    private String token;
    private String sent;

    /** What was wrong with the report; {@code field} is the field's id, or null. */
    public record Problem(String field, String text) {
    }

    /** View action. */
    public void load() {
        sent = Params.text("sent");
        sent = sent != null && REFERENCE.matcher(sent).matches() ? sent : null;
        token = FormToken.make(AccessibilityReportService.PURPOSE, reports.formKey(), clock.now());
        if (request.getAttribute(OpenFormServlet.PROBLEMS) instanceof List<?> found) {
            problems = found.stream().map(Violation.class::cast)
                    .map(one -> new Problem(one.field(), Texts.get(addresses.getLocale(), "error." + one.code(), one.args()))).toList();
        }
    }

    public String getToken() {
        return token;
    }

    /** What a report that has just been sent can be referred to by, or null. */
    public String getSent() {
        return sent;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** What is wrong with a field, or empty. */
    public String at(String field) {
        return problems.stream().filter(one -> field.equals(one.field())).map(Problem::text).findFirst().orElse("");
    }

    /** What was typed, when the page is shown again. */
    public String typed(String field) {
        String typed = problems.isEmpty() ? null : request.getParameter(field);
        return typed == null ? "" : typed;
    }
}
