package org.samstod.applications.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.samstod.applications.AnswerConflict;
import org.samstod.applications.AnswerKeepers;
import org.samstod.applications.AnswerView;
import org.samstod.applications.SaveAnswer;
import org.samstod.applications.SavedAnswer;
import org.samstod.forms.Answers;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.JsonBody;
import org.samstod.shared.NotFound;
import org.samstod.shared.SecondLook;
import org.samstod.shared.web.CsrfKey;

/**
 * Saves one answer a request, outside any page's state: {@code POST} with {@code {application, question, text, version, key, after}}. Answers 200
 * with the new version, 409 with what somebody else wrote, 422 with sentences about what is wrong, 401 without log-in. {@code GET} with
 * {@code ?application=} tells a device that was away whose session this is and how the answers stand.
 */
@WebServlet(name = "answers", urlPatterns = "/association/api/answers")
public class AnswersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** The longest answer takes 20,000 characters of at most 6 bytes as JSON; anything longer is no answer. */
    private static final int LARGEST_BODY = 128 * 1024;

    @Inject
    transient AnswerKeepers answers;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Map<String, AnswerView> stored = answers.answers(request.getParameter("application"));
            var list = Json.createObjectBuilder();
            stored.values().forEach(answer -> list.add(answer.question(), Replies.answer(answer)));
            Replies.send(response, HttpServletResponse.SC_OK, Json.createObjectBuilder().add("account", user.getAccountId())
                    .add("csrf", CsrfKey.of(request.getSession())).add("answers", list).build());
        } catch (Denied | NotFound none) {
            Replies.none(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfKey.sent(request)) {
            Replies.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "application.api.csrf");
            return;
        }
        if (request.getContentType() == null || !request.getContentType().startsWith("application/json")) {
            Replies.refuse(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "application.api.type");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            Replies.refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "form.too-long",
                    Answers.MAX_CHARACTERS);
            return;
        }
        SaveAnswer command = JsonBody.read(body, AnswersServlet::command);
        if (command == null) {
            Replies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "application.api.unreadable");
            return;
        }
        save(command, request, response);
    }

    private void save(SaveAnswer command, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SavedAnswer saved = SecondLook.writes(() -> answers.save(command));
            Replies.send(response, HttpServletResponse.SC_OK, Json.createObjectBuilder().add("question", saved.question())
                    .add("version", saved.version()).add("savedAt", Replies.time(saved.savedAt())).build());
        } catch (AnswerConflict conflict) {
            Replies.send(response, HttpServletResponse.SC_CONFLICT, Json.createObjectBuilder()
                    .add("message", Replies.sentence(request, conflict.code(), conflict.args()))
                    .add("other", Replies.answer(conflict.other())).build());
        } catch (BusinessException rule) {
            Replies.refuse(request, response, rule);
        } catch (Denied | NotFound none) {
            Replies.none(request, response);
        }
    }

    private static SaveAnswer command(JsonObject object) {
        String application = JsonBody.text(object, "application");
        String question = JsonBody.text(object, "question");
        String answer = JsonBody.text(object, "text");
        if (application == null || question == null || question.length() > 60 || answer == null
                || !(object.get("version") instanceof JsonNumber version) || !version.isIntegral()) {
            return null;
        }
        return new SaveAnswer(application, question, answer, version.longValue(), JsonBody.text(object, "key"), strings(object, "after"));
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray list
                ? list.stream().filter(JsonString.class::isInstance).map(one -> ((JsonString) one).getString()).toList() : List.of();
    }
}
