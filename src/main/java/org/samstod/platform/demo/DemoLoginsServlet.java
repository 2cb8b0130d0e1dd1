package org.samstod.platform.demo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.shared.Texts;

/** The demo log-ins as lines of text, for the one who starts the portal. Does not exist outside demo mode. */
@WebServlet(name = "demo-logins", urlPatterns = "/account/demo-logins")
public class DemoLoginsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DemoLogins logins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (logins.getAll().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        for (DemoLogins.Person person : logins.getAll()) {
            response.getWriter().printf("%-28s %s%n", person.email(), person.role(Texts.ENGLISH));
        }
        response.getWriter().println("password for all: " + logins.getPassword());
    }
}
