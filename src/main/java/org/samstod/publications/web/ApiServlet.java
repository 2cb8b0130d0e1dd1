package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samstod.publications.ActivityPageService;
import org.samstod.publications.ActivityView;
import org.samstod.publications.ApiQuery;
import org.samstod.publications.ApiQuery.Resource;
import org.samstod.publications.OpenDataService;
import org.samstod.publications.OutcomeService;
import org.samstod.publications.PublicPage;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.WrongParameter;
import org.samstod.shared.web.Accepts;
import org.samstod.shared.web.ProblemAnswer;

/**
 * The read API: JSON without log-in, session or cookie. The page cache in front keeps the answers and gives them their ETag; what comes
 * here is made anew. Hidden and unknown are the same answer.
 */
@WebServlet(name = "api", urlPatterns = {ApiJson.ROOT, "/api/v1/initiatives/*", "/api/v1/calls/*", "/api/v1/districts/*", "/api/v1/statistics"})
public class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    @Inject
    transient OpenDataService data;

    @Inject
    transient PublicPageService pages;

    @Inject
    transient ActivityPageService activities;

    @Inject
    transient OutcomeService outcomes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Accepts.allows(request.getHeader("Accept"), JSON)) {
            ProblemAnswer.send(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "accept", null);
            return;
        }
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (path.equals(ApiJson.ROOT)) {
                send(response, ApiJson.index());
                return;
            }
            Optional<Resource> list = Resource.at(path);
            Optional<String> answer = list.isPresent() ? Optional.of(list(list.get(), request)) : one(path, request);
            if (answer.isEmpty()) {
                ProblemAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "unknown", null);
                return;
            }
            send(response, answer.get());
        } catch (WrongParameter e) {
            ProblemAnswer.send(response, HttpServletResponse.SC_BAD_REQUEST, "parameter." + e.reason(), e.parameter(), e.parameter(),
                    e.help() == null ? "" : e.help());
        }
    }

    private static void send(HttpServletResponse response, String json) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType(JSON);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        OpenDataHeaders.preflight(response);
    }

    private String list(Resource resource, HttpServletRequest request) {
        ApiQuery query = ApiQuery.parse(resource, request.getParameterMap());
        return switch (resource) {
            case INITIATIVES -> ApiJson.initiatives(data.initiatives(query));
            case CALLS -> {
                holdsUntil(request, data.until());
                yield ApiJson.calls(query, data.calls(query));
            }
            case DISTRICTS -> ApiJson.districts(query, data.districts(query));
            case STATISTICS -> ApiJson.statistics(query, data.statistics(query));
        };
    }

    private Optional<String> one(String path, HttpServletRequest request) {
        for (Resource resource : Resource.values()) {
            if (path.startsWith(resource.path() + "/")) {
                String id = path.substring(resource.path().length() + 1);
                return switch (resource) {
                    case INITIATIVES -> data.initiative(id).map(one -> {
                        List<ActivityView> takePart = activities.ofInitiative(id);
                        if (!takePart.isEmpty()) {
                            // What is over is left out the day after.
                            holdsUntil(request, data.until());
                        }
                        return ApiJson.initiative(one, takePart, outcomes.outcome(id).orElse(null));
                    });
                    case CALLS -> pages.call(id).map(one -> {
                        holdsUntil(request, one.until());
                        return ApiJson.call(one);
                    });
                    case DISTRICTS -> pages.district(id).map(one -> {
                        holdsUntil(request, one.until());
                        return ApiJson.district(one);
                    });
                    case STATISTICS -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    private static void holdsUntil(HttpServletRequest request, Instant until) {
        request.setAttribute(PublicPage.UNTIL, until);
    }
}
