package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses of "this week" with the same meaning have one form. */
class WeekQueryTest {

    @Test
    void whatSomebodyTypes_isTheSlugOfItsName() {
        assertEquals("where=solberga", WeekQuery.parse(Map.of("where", " Solberga ")).canonical());
        assertEquals("where=sodra-angby&age=10", WeekQuery.parse(Map.of("q", "Södra Ängby", "age", "10")).canonical());
        assertEquals("where=alvsjo", WeekQuery.parse(Map.of("where", "ÄLVSJÖ", "q", "Solberga")).canonical());
        assertEquals("/this-week?where=solberga&age=7", WeekQuery.parse(Map.of("where", "solberga", "age", "10")).withAge(7).address());
    }

    @Test
    void whatMeansNothing_isLeftOut() {
        assertEquals("", WeekQuery.parse(Map.of("where", "!!!", "age", "-1", "sort", "x")).canonical());
        assertEquals("", WeekQuery.parse(Map.of("age", "999", "where", "x".repeat(80))).canonical());
        assertEquals("/this-week", WeekQuery.parse(Map.of()).address());
    }
}
