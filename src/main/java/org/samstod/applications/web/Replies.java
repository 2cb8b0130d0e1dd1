package org.samstod.applications.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.samstod.applications.AnswerView;
import org.samstod.attachments.FileView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Moments;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/** What the two script addresses answer, as JSON with sentences in the language of the page that asks. */
final class Replies {

    private Replies() {
    }

    /** The language of the page that asks, told by a header; these addresses have none of their own. */
    static Locale language(HttpServletRequest request) {
        return "en".equals(request.getHeader("X-Samstod-Language")) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    static String sentence(HttpServletRequest request, String code, Object... args) {
        return Texts.get(language(request), "error." + code, args);
    }

    static void send(HttpServletResponse response, int status, JsonStructure body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args) throws IOException {
        send(response, status, Json.createObjectBuilder().add("message", sentence(request, code, args)).build());
    }

    /** Every rule that said no, in one message; 422. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, BusinessException rule) throws IOException {
        StringBuilder message = new StringBuilder();
        for (Violation violation : rule.violations()) {
            message.append(message.length() == 0 ? "" : " ").append(sentence(request, violation.code(), violation.args()));
        }
        send(response, 422, Json.createObjectBuilder().add("message", message.toString()).add("code", rule.code()).build());
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
