package org.samstod.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.OwnAddress;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;

/** The server asks {@link PageCacheValve} before anything else: what the cache holds is answered also where there is no route. */
class PageCacheIT extends ContainerTest {

    private static final String WORDS = "Sidan som bara minnet känner";

    @Inject
    PageCache cache;

    @Inject
    PublishedVersion published;

    @Inject
    Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(OwnAddress.base() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsKept_isAnsweredBeforeRoutes_whileItHolds_andNothingElseIs() throws IOException, InterruptedException {
        String path = "/" + Ids.next();
        assertEquals(404, send("GET", path).statusCode());
        cache.keep(path, new PageCache.Entry(published.current(), clock.now(), null, "text/html;charset=UTF-8", WORDS.getBytes(StandardCharsets.UTF_8), false, false));

        HttpResponse<String> page = send("GET", path);
        assertEquals(200, page.statusCode());
        assertEquals(WORDS, page.body());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"), "as safe as a page that was made");
        assertTrue(page.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals("", send("HEAD", path).body());
        assertEquals(304, send("GET", path, "If-None-Match", page.headers().firstValue("ETag").orElseThrow()).statusCode());
        assertEquals(404, send("GET", path + "?q=1").statusCode());
        assertEquals(404, send("POST", path).statusCode());

        cache.keep(path, new PageCache.Entry(published.current(), clock.now().minusSeconds(2), clock.now().minusSeconds(1), "text/html", new byte[0], false, false));
        assertEquals(404, send("GET", path).statusCode(), "its time is over");
    }
}
