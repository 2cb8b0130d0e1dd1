package org.samstod.applications.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.applications.PresenceService;
import org.samstod.applications.PresenceView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.CsrfKey;

/**
 * Tells a page who else has the application open: {@code POST} with {@code application}, {@code question} while one is written in,
 * {@code take=yes} to write in it although somebody else does, {@code leave=yes} when the page is closed. Answers 200 with
 * {@code {others: [{name, question}], versions: {question: version}}}.
 */
@WebServlet(name = "presence", urlPatterns = "/association/api/presence")
public class PresenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String YES = "yes";

    @Inject
    transient PresenceService presence;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfKey.sent(request)) {
            Replies.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "application.api.csrf");
            return;
        }
        String application = request.getParameter("application");
        if (application == null) {
            Replies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "application.api.unreadable");
            return;
        }
        try {
            if (YES.equals(request.getParameter("leave"))) {
                presence.leave(application);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                Replies.send(response, HttpServletResponse.SC_OK, json(here(application, request)));
            }
        } catch (Denied | NotFound none) {
            Replies.none(request, response);
        } catch (BusinessException rule) {
            Replies.refuse(request, response, rule);
        }
    }

    /** The first two devices of one person at the same instant: the second looks again and finds the person there. */
    private PresenceView here(String application, HttpServletRequest request) {
        String asked = request.getParameter("question");
        String question = asked == null || asked.isEmpty() ? null : asked;
        boolean take = YES.equals(request.getParameter("take"));
        try {
            return presence.here(application, question, take);
        } catch (Conflict race) {
            return presence.here(application, question, take);
        }
    }

    private static JsonObject json(PresenceView view) {
        JsonArrayBuilder others = Json.createArrayBuilder();
        view.others().forEach(one -> others.add(Json.createObjectBuilder().add("name", one.name())
                .add("question", one.question() == null ? "" : one.question())));
        JsonObjectBuilder versions = Json.createObjectBuilder();
        view.versions().forEach(versions::add);
        return Json.createObjectBuilder().add("others", others).add("versions", versions).build();
    }
}
