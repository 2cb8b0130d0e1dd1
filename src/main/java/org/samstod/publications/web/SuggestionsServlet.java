package org.samstod.publications.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.Suggestion;
import org.samstod.publications.SuggestionService;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * Suggestions for the search fields of the public pages, as JSON. An answer is kept for the published version it was made from, and the
 * browser asks each time, so what is lowered is in no suggestion from then on.
 */
@WebServlet(name = "suggestions", urlPatterns = "/suggestions")
public class SuggestionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;
    private static final int MOST_KEPT = 2_000;

    @Inject
    transient SuggestionService suggestions;

    @Inject
    transient PublicPageService pages;

    private final transient Cache<String, byte[]> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        Locale locale = "en".equals(request.getParameter("language")) ? Texts.ENGLISH : Texts.SWEDISH;
        byte[] body = typed.length() > LONGEST ? json(List.of(), locale)
                : kept.get(pages.version() + locale.getLanguage() + typed, key -> json(suggestions.suggest(typed, locale.equals(Texts.ENGLISH)), locale));
        String tag = '"' + Sha256.of(body).substring(0, 32) + '"';
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] json(Iterable<Suggestion> found, Locale locale) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Suggestion one : found) {
            JsonObjectBuilder each = Json.createObjectBuilder().add("text", one.text()).add("href", Addresses.in(locale, one.path()));
            String hint = hint(one, locale);
            all.add(hint.isEmpty() ? each : each.add("hint", hint));
        }
        return Json.createObjectBuilder().add("suggestions", all).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What it is and how much it leads to, in a few words. */
    private static String hint(Suggestion one, Locale locale) {
        if (one.kind().equals("word")) {
            return "";
        }
        String kind = Texts.get(locale, "public.suggestion." + one.kind());
        String what = one.place() == null ? kind : Texts.get(locale, "public.suggestion.in", kind, one.place());
        return one.count() == 0 ? what : Texts.get(locale, "public.suggestion.count", what, one.count());
    }
}
