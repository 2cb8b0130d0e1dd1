package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.samstod.publications.ActivityPageService;
import org.samstod.publications.OpenDataService;
import org.samstod.publications.PublicPage;
import org.samstod.shared.web.Accepts;
import org.samstod.shared.web.ProblemAnswer;

/**
 * Catalogue, feeds, calendar and the description of the API: small documents that the page cache keeps. Those that must name the portal's
 * whole address are kept only when the operator has set it; otherwise they are written for the one who asks, under the name that was asked.
 */
@WebServlet(name = "open-data", urlPatterns = {"/open-data/dcat.rdf", "/feeds/initiatives.atom", "/feeds/calls.atom", "/feeds/notices.atom",
        "/calendar/calls.ics", "/calendar/activities.ics", "/openapi"})
public class OpenDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final String DESCRIPTION = "/org/samstod/publications/openapi.json";

    @Inject
    transient OpenDataService data;

    @Inject
    transient ActivityPageService activities;

    @Inject
    transient AtomFeeds feeds;

    @Inject
    transient Publisher city;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        if (path.equals("/openapi")) {
            description(request, response);
            return;
        }
        String address = city.address(request);
        Instant until = city.address().isPresent() ? data.until() : Instant.EPOCH;
        switch (path) {
            case "/feeds/initiatives.atom" -> send(request, response, ATOM, feeds.initiatives(address), until);
            case "/feeds/calls.atom" -> send(request, response, ATOM, feeds.calls(address), until);
            case "/feeds/notices.atom" -> send(request, response, ATOM, feeds.notices(address), until);
            case "/calendar/calls.ics" -> send(request, response, "text/calendar;charset=UTF-8", CallCalendar.write(address, data.calendarCalls()), until);
            case "/calendar/activities.ics" -> send(request, response, "text/calendar;charset=UTF-8", ActivityCalendar.write(address, activities.calendar()), until);
            case "/open-data/dcat.rdf" -> send(request, response, "application/rdf+xml;charset=UTF-8",
                    Catalogue.write(address, city, data.lastChange(), city.grantPrefix().isPresent()), until);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String type, String text, Instant until) throws IOException {
        request.setAttribute(PublicPage.UNTIL, until);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Accepts.allows(request.getHeader("Accept"), "application/json")) {
            ProblemAnswer.send(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "accept", null);
            return;
        }
        URL description = OpenDataServlet.class.getResource(DESCRIPTION);
        try (InputStream bytes = description.openStream()) {
            response.setHeader("Cache-Control", "no-cache");
            response.setContentType("application/json");
            bytes.transferTo(response.getOutputStream());
        }
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        OpenDataHeaders.preflight(response);
    }
}
