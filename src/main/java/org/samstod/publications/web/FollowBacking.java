package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.samstod.publications.FollowPage;
import org.samstod.publications.FollowService;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.Params;

/** The form of {@link FollowServlet}: with what was typed when something was wrong with it, or where to look for the mail. */
@Named("follow")
@RequestScoped
public class FollowBacking {

    @Inject
    FollowService follows;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private List<Problem> problems = List.of();
    private FollowPage page;
    private String token;
    private boolean sent;

    /** What was wrong; {@code field} is the field's id, or null. */
    public record Problem(String field, String text) {
    }

    /** View action. */
    public void load() {
        sent = "1".equals(Params.text("sent"));
        page = follows.page(Params.text("what"), addresses.getLocale());
        token = FormToken.make(FollowService.PURPOSE, follows.formKey(), clock.now());
        if (request.getAttribute(OpenFormServlet.PROBLEMS) instanceof List<?> found) {
            problems = found.stream().map(Violation.class::cast)
                    .map(one -> new Problem(one.field(), Texts.get(addresses.getLocale(), "error." + one.code(), one.args()))).toList();
        }
    }

    public FollowPage getPage() {
        return page;
    }

    public String getToken() {
        return token;
    }

    /** Whether a wish has just been sent. */
    public boolean isSent() {
        return sent;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** What is chosen in the list. */
    public String getChosen() {
        return page.chosen() == null ? "" : page.chosen().written();
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
