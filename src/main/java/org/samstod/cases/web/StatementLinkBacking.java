package org.samstod.cases.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.samstod.cases.StatementAnswerService;
import org.samstod.cases.StatementView;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.Params;

/** The page behind a personal link: the question, what goes along, and the form that {@link StatementServlet} receives. */
@Named("statementLink")
@RequestScoped
public class StatementLinkBacking {

    @Inject
    StatementAnswerService statements;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String code;
    private StatementView view;
    private List<Problem> problems = List.of();

    /** What was wrong with the reply; {@code field} is the field's id, or null. */
    public record Problem(String field, String text) {
    }

    /** View action. */
    public void load() {
        code = Params.text("code");
        view = statements.byLink(code);
        if (request.getAttribute(StatementServlet.PROBLEMS) instanceof List<?> found) {
            problems = found.stream().map(Violation.class::cast)
                    .map(one -> new Problem(one.field(), Texts.get(addresses.getLocale(), "error." + one.code(), one.args()))).toList();
        }
    }

    public StatementView getView() {
        return view;
    }

    public String getCode() {
        return code;
    }

    public String getToken() {
        return FormToken.make(StatementServlet.PURPOSE, code, clock.now());
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
