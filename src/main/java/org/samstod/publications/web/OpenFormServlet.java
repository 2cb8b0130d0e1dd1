package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.RateLimit;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.SameOrigin;
import org.samstod.shared.web.VisitorNetwork;

/**
 * What takes a form that needs neither log-in, script nor cookie: same-origin only, with the form's token, and so often a sender within some time. A form
 * that is refused shows its page again with everything typed.
 */
abstract class OpenFormServlet extends HttpServlet {

    /** Request attribute: what was wrong with the form, a list of {@link org.samstod.shared.Violation}. */
    static final String PROBLEMS = "samstod.form.problems";

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    private final transient Form form;
    private final transient RateLimit ofNetwork;

    @Inject
    transient Clock clock;

    /**
     * @param purpose what the token is for
     * @param texts first part of the keys {@code ….token} and {@code ….too-many}
     * @param page the page file
     * @param longest characters of one field; the rest is not read
     * @param most forms of one network within the time
     */
    record Form(String purpose, String texts, String page, int longest, int most, Duration within) {
    }

    OpenFormServlet(Form form) {
        this.form = form;
        this.ofNetwork = new RateLimit(form.most(), form.within());
    }

    /** The key of the token. */
    abstract String formKey();

    /**
     * Takes the form.
     *
     * @return where to go now, without language
     */
    abstract String take(HttpServletRequest request);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.is(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if (!FormToken.isGood(form.purpose(), formKey(), request.getParameter("token"), clock.now())) {
                throw new BusinessException(form.texts() + ".token");
            }
            if (!ofNetwork.allows(VisitorNetwork.of(request))) {
                response.setStatus(TOO_MANY);
                response.setHeader("Retry-After", Long.toString(form.within().toSeconds()));
                throw new BusinessException(form.texts() + ".too-many");
            }
            String next = take(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Addresses.in(Addresses.locale(request), next));
        } catch (BusinessException rule) {
            request.setAttribute(PROBLEMS, List.copyOf(rule.violations()));
            request.getRequestDispatcher(form.page()).forward(request, response);
        }
    }

    /** What was typed in a field, as much of it as is read. */
    final String typed(HttpServletRequest request, String field) {
        String typed = request.getParameter(field);
        return typed == null || typed.length() <= form.longest() ? typed : typed.substring(0, form.longest());
    }
}
