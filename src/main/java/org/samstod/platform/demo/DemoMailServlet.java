package org.samstod.platform.demo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.notifications.OutboxService;

/**
 * Mails to people without an account as lines of text, the newest first: the demo has no mail server, and their links would be seen by nobody.
 * Does not exist outside demo mode.
 */
@WebServlet(name = "demo-mail", urlPatterns = "/account/demo-mail")
public class DemoMailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    @Inject
    transient DemoLogins logins;

    @Inject
    transient OutboxService outbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (logins.getAll().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        for (OutboxService.OutsideMail mail : ActAs.call(Actor.SYSTEM, () -> outbox.outside(MOST))) {
            response.getWriter().printf("%s | %s | %s%n", mail.address(), mail.subject(), mail.link());
        }
    }
}
