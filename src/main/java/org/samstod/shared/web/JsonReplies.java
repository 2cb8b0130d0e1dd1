package org.samstod.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/** How addresses that a script asks answer: JSON with sentences in the language of the page that asks. */
public final class JsonReplies {

    private static final int UNPROCESSABLE = 422;

    private JsonReplies() {
    }

    /** The language of the page that asks, told by a header; these addresses have none of their own. */
    public static Locale language(HttpServletRequest request) {
        return "en".equals(request.getHeader("X-Samstod-Language")) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    /** The sentence of a broken rule. */
    public static String sentence(HttpServletRequest request, String code, Object... args) {
        return Texts.get(language(request), "error." + code, args);
    }

    /** Answers. */
    public static void send(HttpServletResponse response, int status, JsonStructure body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses with one sentence. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args)
            throws IOException {
        send(response, status, Json.createObjectBuilder().add("message", sentence(request, code, args)).build());
    }

    /** Every rule that said no, in one message; 422. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, BusinessException rule) throws IOException {
        StringBuilder message = new StringBuilder();
        for (Violation violation : rule.violations()) {
            message.append(message.length() == 0 ? "" : " ").append(sentence(request, violation.code(), violation.args()));
        }
        send(response, UNPROCESSABLE, Json.createObjectBuilder().add("message", message.toString()).add("code", rule.code()).build());
    }
}
