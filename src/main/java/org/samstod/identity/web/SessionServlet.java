package org.samstod.identity.web;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.JsonBody;

/**
 * Log-in from a page that is open and holds unsent text: {@code POST} with {@code {email, password}} answers 204 or 401. The header
 * {@code X-Samstod-Login}, which no form of another site can send, keeps others from logging a visitor in.
 */
@WebServlet(name = "session", urlPatterns = "/account/api/session")
public class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 4096;

    @Inject
    transient SecurityContext security;

    @Inject
    transient CurrentUser user;

    /** Keeps the session: asked by a page whose visitor wants to stay signed in. 204, or 401 when it has ended. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(user.isSignedIn() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("X-Samstod-Login") == null || request.getContentType() == null
                || !request.getContentType().startsWith("application/json")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        UsernamePasswordCredential credential = JsonBody.read(request.getInputStream().readNBytes(LARGEST_BODY),
                object -> new UsernamePasswordCredential(object.getString("email").strip(), object.getString("password")));
        if (credential == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().newAuthentication(true).credential(credential));
        if (status == AuthenticationStatus.SUCCESS) {
            request.changeSessionId();
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
