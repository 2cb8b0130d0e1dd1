package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits in the outbox for a daily mail, and what the list for other sites may be asked. */
class FollowNewsTest {

    @Test
    void news_areReadAsTheyWereWritten() {
        FollowNews news = new FollowNews(List.of("a1", "b2"), List.of("c3"), List.of("d4"), "/en/follow/stop/xyz");
        assertEquals(news, FollowNews.read(news.write()));
        assertTrue(new FollowNews(List.of(), List.of(), List.of(), "/x").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> FollowNews.read("something else"));
    }

    @Test
    void listForOtherSites_isAskedByPlaceAndThemeAlone() {
        EmbedQuery query = EmbedQuery.parse(Map.of("theme", "sport,culture", "neighbourhood", "solberga", "q", "hemligt", "page", "3", "sort", "amount", "year", "2026"));
        assertEquals("neighbourhood=solberga&theme=culture,sport", query.canonical());
        assertEquals(Map.of("neighbourhood", "solberga", "theme", "culture,sport"), query.parameters());
        assertEquals("", EmbedQuery.parse(Map.of("theme", "<script>")).canonical());
    }
}
