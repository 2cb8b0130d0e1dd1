package org.samstod.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.publications.PublishedVersion;
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

    private final Visitor visitor = new Visitor();

    @Test
    void whatIsKept_isAnsweredBeforeRoutes_whileItHolds_andNothingElseIs() {
        String path = "/" + Ids.next();
        assertEquals(404, visitor.get(path).status());
        cache.keep(path, new PageCache.Entry(published.current(), clock.now(), null, "text/html;charset=UTF-8", WORDS.getBytes(StandardCharsets.UTF_8), false, false));

        Visitor.Answer page = visitor.get(path);
        assertEquals(200, page.status());
        assertEquals(WORDS, page.body());
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"), "as safe as a page that was made");
        assertNull(page.header("Set-Cookie"));
        assertEquals("", visitor.head(path).body());
        assertEquals(304, visitor.get(path, "If-None-Match", page.header("ETag")).status());
        assertEquals(404, visitor.get(path + "?q=1").status());
        assertEquals(404, visitor.send(path, "POST").status());

        cache.keep(path, new PageCache.Entry(published.current(), clock.now().minusSeconds(2), clock.now().minusSeconds(1), "text/html", new byte[0], false, false));
        assertEquals(404, visitor.get(path).status(), "its time is over");
    }
}
