package org.samstod.applications.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.samstod.applications.AnswerView;
import org.samstod.attachments.FileView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Moments;
import org.samstod.shared.web.JsonReplies;

/** What the two script addresses answer, as JSON with sentences in the language of the page that asks. */
final class Replies {

    private Replies() {
    }

    static String sentence(HttpServletRequest request, String code, Object... args) {
        return JsonReplies.sentence(request, code, args);
    }

    static void send(HttpServletResponse response, int status, JsonStructure body) throws IOException {
        JsonReplies.send(response, status, body);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args) throws IOException {
        JsonReplies.refuse(request, response, status, code, args);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, BusinessException rule) throws IOException {
        JsonReplies.refuse(request, response, rule);
    }

    /** The same for what does not exist and for what is somebody else's. */
    static void none(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "application.api.none");
    }

    static JsonObjectBuilder answer(AnswerView answer) {
        return Json.createObjectBuilder().add("text", answer.text()).add("version", answer.version())
                .add("by", answer.savedByName() == null ? "" : answer.savedByName())
                .add("at", answer.savedAt() == null ? "" : time(answer.savedAt()));
    }

    static JsonObject file(FileView file) {
        return Json.createObjectBuilder().add("id", file.id()).add("name", file.name()).add("kilobytes", file.kilobytes())
                .add("removed", file.removed()).add("warn", file.isPersonalNumberFound()).build();
    }

    /** Day and clock time, Stockholm. */
    static String time(Instant at) {
        return Moments.of(at);
    }
}
