package org.samstod.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.samstod.shared.Json;
import org.samstod.shared.Texts;

/** What went wrong, for a program: {@code application/problem+json} (RFC 9457), in English, with a sentence that says what to do. */
public final class ProblemAnswer {

    private ProblemAnswer() {
    }

    /** Whether a path is read by programs, so that an error page would not help. */
    public static boolean isFor(String path) {
        return path.startsWith("/api/") || path.equals("/openapi");
    }

    /** The same for a request in the hands of the door. */
    public static boolean isFor(HttpServletRequest request) {
        return request.getAttribute(Addresses.PATH) instanceof String path && isFor(path);
    }

    /**
     * Writes it.
     *
     * @param code last part of the keys {@code api.problem.<code>.title} and {@code .detail}
     * @param parameter the parameter that is wrong, or null
     */
    public static void send(HttpServletResponse response, int status, String code, String parameter, Object... args) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/en/open-data#errors");
        problem.put("title", Texts.get(Texts.ENGLISH, "api.problem.".concat(code).concat(".title")));
        problem.put("status", status);
        problem.put("detail", Texts.get(Texts.ENGLISH, "api.problem.".concat(code).concat(".detail"), args));
        if (parameter != null) {
            problem.put("parameter", parameter);
        }
        byte[] bytes = Json.canonical(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType("application/problem+json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
