package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses of the support finder: one meaning, one form. */
class SupportQueryTest {

    @Test
    void whatMeansNothing_isLeftOut() {
        assertEquals("neighbourhood=solberga&need=relative", SupportQuery.parse(Map.of("need", "relative", "neighbourhood", "solberga", "x", "y")).canonical());
        assertEquals("", SupportQuery.parse(Map.of("need", "", "neighbourhood", "")).canonical());
        assertEquals("", SupportQuery.parse(Map.of("need", "relative,alone", "neighbourhood", "../x")).canonical());
    }
}
