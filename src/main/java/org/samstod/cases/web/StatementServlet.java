package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.StatementAnswerService;
import org.samstod.cases.StatementAnswerService.Reply;
import org.samstod.cases.StatementState;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.RateLimit;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.SameOrigin;
import org.samstod.shared.web.VisitorNetwork;

/**
 * Behind a personal link to answer a request for a statement: {@code POST /statement/{code}/answer} takes the reply, {@code GET
 * /statement/{code}/files/{file}} gives a file that goes along. Same-origin only, with the form's token, and so often a link and an address
 * within ten minutes. A reply that is refused shows the page again with everything typed.
 */
@WebServlet(name = "statement", urlPatterns = {"/statement/*", "/en/statement/*"})
public class StatementServlet extends HttpServlet {

    /** Request attribute: what was wrong with the reply, a list of {@link Violation}. */
    static final String PROBLEMS = "samstod.statement.problems";

    /** What the token of the form is for. */
    static final String PURPOSE = "statement-reply";

    private static final long serialVersionUID = 1L;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST_OF_A_LINK = 20;
    private static final int MOST_OF_A_NETWORK = 200;
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 20_000;

    private final transient RateLimit ofLink = new RateLimit(MOST_OF_A_LINK, WITHIN);
    private final transient RateLimit ofNetwork = new RateLimit(MOST_OF_A_NETWORK, WITHIN);

    @Inject
    transient StatementAnswerService statements;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = path(request, "files");
        if (!ofNetwork.allows(VisitorNetwork.of(request))) {
            tooMany(request, response);
            return;
        }
        try (StoredFile file = statements.fileByLink(path[1], path[3])) {
            Downloads.send(request, response, file);
        } catch (BusinessException notOpen) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String code = path(request, "answer")[1];
        if (!ofNetwork.allows(VisitorNetwork.of(request)) || !ofLink.allows(code)) {
            tooMany(request, response);
            return;
        }
        if (!SameOrigin.is(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            if (!FormToken.isGood(PURPOSE, code, request.getParameter("token"), clock.now())) {
                throw new BusinessException("statement.token");
            }
            statements.replyByLink(code, new Reply(reply(request), cut(request.getParameter("text")), cut(request.getParameter("name"))));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Addresses.in(Addresses.locale(request), "/statement/" + code));
        } catch (BusinessException rule) {
            request.setAttribute(PROBLEMS, List.copyOf(rule.violations()));
            request.getRequestDispatcher("/public/statement.xhtml?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)).forward(request, response);
        }
    }

    private static String[] path(HttpServletRequest request, String third) {
        String[] path = request.getPathInfo() == null ? new String[0] : request.getPathInfo().split("/", -1);
        if (path.length < 3 || !third.equals(path[2]) || path.length != ("files".equals(third) ? 4 : 3)) {
            throw new NotFound("statement link");
        }
        return path;
    }

    private static StatementState reply(HttpServletRequest request) {
        try {
            return StatementState.valueOf(String.valueOf(request.getParameter("reply")));
        } catch (IllegalArgumentException notChosen) {
            return null;
        }
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", Long.toString(WITHIN.toSeconds()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Texts.get(Addresses.locale(request), "statement.too-many"));
    }
}
