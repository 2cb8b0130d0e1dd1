package org.samstod.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Texts;

class PagerTest {

    @Test
    void numbers_leaveGapsButNeverForASinglePage() {
        assertEquals(List.of(1, 2, 3), Pager.numbers(2, 3));
        assertEquals(List.of(1, 0, 5, 6, 7, 0, 12), Pager.numbers(6, 12));
        assertEquals(List.of(1, 2, 3, 4, 5, 0, 12), Pager.numbers(4, 12));
        assertEquals(List.of(1), Pager.numbers(1, 1));
    }

    @Test
    void links_leadFromThePageToItsNeighboursAndNeverToItself() {
        assertEquals("", Pager.html(1, 1, "/x?page=", Texts.SWEDISH));
        String html = Pager.html(2, 3, "/x?q=a&page=", Texts.ENGLISH);
        assertTrue(html.contains("rel=\"prev\" href=\"/x?q=a&amp;page=1\""), html);
        assertTrue(html.contains("rel=\"next\" href=\"/x?q=a&amp;page=3\""), html);
        assertTrue(html.contains("<span aria-current=\"page\"><span class=\"visually-hidden\">Page </span>2</span>"), html);
        assertFalse(html.contains("page=2"), html);
        assertFalse(Pager.html(1, 3, "/x?page=", Texts.SWEDISH).contains("prev"));
        assertFalse(Pager.html(3, 3, "/x?page=", Texts.SWEDISH).contains("next"));
    }
}
