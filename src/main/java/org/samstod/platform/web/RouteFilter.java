package org.samstod.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.samstod.identity.CurrentUser;
import org.samstod.platform.Portal;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;
import org.samstod.shared.Causes;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.ProblemAnswer;

/**
 * The one door: finds the route of an address, its language and who may use it, sets the security headers, forwards to the
 * page, and turns what went wrong into one of the error pages. What is not in the table does not exist.
 */
@WebFilter(filterName = "routes", urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class RouteFilter extends HttpFilter {

    /** Request attribute: an id that stands in the log and on the page when something failed. */
    public static final String REQUEST_ID = "samstod.request";
    /** Status of a page whose form had waited too long. */
    public static final int EXPIRED = 440;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RouteFilter.class.getName());
    private static final String PUBLIC_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FRAMED_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors *";

    @Inject
    transient CurrentUser user;

    @Inject
    transient Portal portal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String full = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean english = full.equals("/en") || full.startsWith("/en/");
        String path = english ? full.substring(3) : full;
        if (path.isEmpty()) {
            path = "/";
        }
        request.setAttribute(Addresses.LOCALE, english ? Texts.ENGLISH : Texts.SWEDISH);
        request.setAttribute(Addresses.PATH, path);
        request.setAttribute(REQUEST_ID, Ids.next());
        Optional<Routes.Match> match = Routes.match(path);
        if (match.filter(one -> one.route().isFramed()).isPresent()) {
            frame(response);
        } else {
            secure(response);
        }
        try {
            if (match.isEmpty() || english && !match.get().route().languages()) {
                refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "unknown");
                return;
            }
            Route route = match.get().route();
            if (route.isOpenData()) {
                share(response);
            }
            if (portal.stage() != Portal.Stage.READY && !path.startsWith("/health")) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader("Retry-After", "10");
                response.setHeader("Cache-Control", "no-store");
                if (ProblemAnswer.isFor(path)) {
                    ProblemAnswer.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "starting", null);
                    return;
                }
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().println(Texts.get((Locale) request.getAttribute(Addresses.LOCALE), "frame.starting"));
                return;
            }
            if (!route.methods().contains(request.getMethod())) {
                response.setHeader("Allow", String.join(", ", route.methods().stream().sorted().toList()));
                refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "method");
                return;
            }
            if (!allowed(route, request, response)) {
                return;
            }
            if (route.page() == null) {
                chain.doFilter(request, response);
            } else {
                response.setHeader("Cache-Control", "no-store");
                request.getRequestDispatcher(route.page() + query(match.get().variables())).forward(request, new OnePolicy(response));
            }
        } catch (Exception e) {
            fail(request, response, e);
        }
    }

    private boolean allowed(Route route, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (route.permission() == org.samstod.journal.Permission.PUBLIC) {
            return true;
        }
        if (!user.isSignedIn()) {
            endSessionOfClosedAccount(request);
            if (route.page() == null) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                String here = request.getRequestURI() + (request.getQueryString() == null || !"GET".equals(request.getMethod()) ? ""
                        : "?" + request.getQueryString());
                response.sendRedirect(Addresses.in((Locale) request.getAttribute(Addresses.LOCALE), "/account/login") + "?next="
                        + URLEncoder.encode(here, StandardCharsets.UTF_8));
            }
            return false;
        }
        if (!user.getRole().holds(route.permission())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }

    /** Somebody is signed in, but the account has been closed meanwhile. */
    private static void endSessionOfClosedAccount(HttpServletRequest request) {
        HttpSession session = request.getUserPrincipal() == null ? null : request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String query(Map<String, String> variables) {
        return variables.isEmpty() ? "" : variables.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** An error page, or for programs a problem they can read. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String problem) throws IOException {
        if (ProblemAnswer.isFor(request)) {
            ProblemAnswer.send(response, status, problem, null);
        } else {
            response.sendError(status);
        }
    }

    /** Scripts of every site may read it; no cookie is ever asked for. */
    static void share(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag");
    }

    /** Every site may show it in a frame: it has no script, no form and nothing of the visitor, so nothing can be clicked away from them. */
    static void frame(HttpServletResponse response) {
        always(response);
        response.setHeader("Content-Security-Policy", FRAMED_POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** The headers of every answer that no other site may show in a frame, those from memory included. */
    static void secure(HttpServletResponse response) {
        always(response);
        // For those that do not read the policy.
        response.setHeader("X-Frame-Options", "DENY");
        // PrimeFaces replaces this on the signed-in pages with the same policy and a nonce.
        response.setHeader("Content-Security-Policy", PUBLIC_POLICY);
    }

    private static void always(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        SecureTransport.tell(response);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** The status of what was refused rather than failed; empty for what nobody expected. */
    static OptionalInt refusal(Throwable e) {
        Denied denied = Causes.find(e, Denied.class).orElse(null);
        if (denied != null) {
            return OptionalInt.of(denied.aboutObject() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        } else if (Causes.has(e, NotFound.class)) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        } else if (Causes.has(e, ViewExpiredException.class)) {
            return OptionalInt.of(EXPIRED);
        }
        return Causes.has(e, Conflict.class) ? OptionalInt.of(HttpServletResponse.SC_CONFLICT) : OptionalInt.empty();
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, Exception e)
            throws IOException, ServletException {
        OptionalInt refusal = refusal(e);
        if (refusal.isPresent()) {
            error(response, refusal.getAsInt());
        } else if (response.isCommitted()) {
            LOG.log(Level.INFO, "request {0} ended early: {1}", new Object[] {request.getAttribute(REQUEST_ID), e.getClass().getName()});
            throw new ServletException(e);
        } else {
            LOG.log(Level.SEVERE, "request " + request.getAttribute(REQUEST_ID) + " failed", e);
            if (ProblemAnswer.isFor(request)) {
                response.resetBuffer();
                ProblemAnswer.send(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failed", null, request.getAttribute(REQUEST_ID));
            } else {
                error(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    /** An error page instead of what was written so far. */
    static void error(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            // A page that failed half-way may have been reset with its headers.
            response.resetBuffer();
            secure(response);
            response.setHeader("Cache-Control", "no-store");
            response.sendError(status);
        }
    }

    /** PrimeFaces adds its policy to ours; a browser would hold the page to both, so it takes the place of ours. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private static final String POLICY = "Content-Security-Policy";

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
