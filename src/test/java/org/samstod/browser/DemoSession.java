package org.samstod.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain HTTP client with a session of its own, for asking addresses as somebody without a browser. */
public final class DemoSession {

    /** What everybody of the demo and of the bench signs in with. */
    public static final String PASSWORD = "demo i stadsdelen";

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final String portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();

    public DemoSession(String portal) {
        this.portal = portal;
    }

    /** Signs in through the form, as a browser without script would. */
    public DemoSession signIn(String email) throws IOException, InterruptedException {
        Matcher state = STATE.matcher(get("/account/login").body());
        if (!state.find()) {
            throw new IllegalStateException("no form on the log-in page");
        }
        HttpResponse<String> answer = post("/account/login", "login=login&login%3Aemail=" + encode(email) + "&login%3Apassword="
                + encode(PASSWORD) + "&login%3Asign-in=x&jakarta.faces.ViewState=" + encode(state.group(1)));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("log-in of " + email + " answered " + answer.statusCode());
        }
        return this;
    }

    /** The cookies so far, for a browser that goes on with this session. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(path, "application/x-www-form-urlencoded", form, headers);
    }

    /** Posts a body of any type. */
    public HttpResponse<String> send(String path, String contentType, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
