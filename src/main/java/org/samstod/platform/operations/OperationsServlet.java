package org.samstod.platform.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.journal.JournalService;
import org.samstod.shared.web.Proxies;

/** What the operations scripts ask of a running portal: only over loopback, only with the token of the lock file. */
@WebServlet(name = "operations", urlPatterns = "/operations/*")
public class OperationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LockFile lockFile;

    @Inject
    transient JournalService journal;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean operator = InetAddress.getByName(Proxies.configured().visitor(request)).isLoopbackAddress()
                && lockFile.isToken(request.getHeader("X-Operator-Token"));
        if (!operator || !"/verify-journal".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JournalService.Verification result = ActAs.call(Actor.SYSTEM, journal::verify);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(result.whole() ? "whole: " + result.entries() + " entries, last hash " + result.lastHash()
                : "first broken entry: " + result.firstBroken());
    }
}
