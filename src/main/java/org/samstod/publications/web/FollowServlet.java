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
import org.samstod.publications.AskFollow;
import org.samstod.publications.FollowService;
import org.samstod.publications.domain.MailAddress;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.FormToken;
import org.samstod.shared.web.RateLimit;
import org.samstod.shared.web.SameOrigin;

/**
 * {@code POST /follow/send}: takes a wish to follow something, from a form without script or cookie. Same-origin only, with the form's token.
 * So that nobody is bombed with our mails, an address gets few of them a day, and a network asks for few an hour; that an address has had
 * its mails is answered as if one more was sent, so that nobody learns what others asked for. A wish that is refused shows the page again
 * with what was typed.
 */
@WebServlet(name = "follow", urlPatterns = {"/follow/send", "/en/follow/send"})
public class FollowServlet extends HttpServlet {

    /** Request attribute: what was wrong, a list of {@link Violation}. */
    static final String PROBLEMS = "samstod.follow.problems";

    private static final long serialVersionUID = 1L;
    private static final int MOST_TO_AN_ADDRESS = 3;
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_OF_A_NETWORK = 30;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 300;
    private static final String PAGE = "/follow";

    private final transient RateLimit toAddress = new RateLimit(MOST_TO_AN_ADDRESS, DAY);
    private final transient RateLimit ofNetwork = new RateLimit(MOST_OF_A_NETWORK, HOUR);

    @Inject
    transient FollowService follows;

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
            if (!FormToken.isGood(FollowService.PURPOSE, follows.formKey(), request.getParameter("token"), clock.now())) {
                throw new BusinessException("follow.token");
            }
            if (!ofNetwork.allows(RateLimit.network(request.getRemoteAddr()))) {
                response.setStatus(TOO_MANY);
                response.setHeader("Retry-After", Long.toString(HOUR.toSeconds()));
                throw new BusinessException("follow.too-many");
            }
            String address = typed(request, "address");
            if (MailAddress.read(address).map(MailAddress::mark).filter(mark -> !toAddress.allows(mark)).isEmpty()) {
                follows.ask(new AskFollow(address, typed(request, "what"), locale(request)));
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Addresses.in(locale(request), PAGE + "?sent=1"));
        } catch (BusinessException rule) {
            request.setAttribute(PROBLEMS, List.copyOf(rule.violations()));
            request.getRequestDispatcher("/public/follow.xhtml").forward(request, response);
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
