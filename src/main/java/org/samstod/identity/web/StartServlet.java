package org.samstod.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.identity.CurrentUser;

/** Where a person begins after log-in: the page of the role in use. */
@WebServlet(name = "start", urlPatterns = {"/account/start", "/en/account/start"})
public class StartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getRequestURI().startsWith("/en/") ? "/en" : "";
        response.sendRedirect(language + StartPages.of(user.getRole()));
    }
}
