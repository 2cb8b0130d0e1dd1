package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.publications.ApiQuery.Resource;

/** Questions to the read API: what means something has one form, what does not is refused with the name of what is wrong. */
class ApiQueryTest {

    private static ApiQuery parse(Resource resource, String... pairs) {
        Map<String, String[]> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return ApiQuery.parse(resource, all);
    }

    @Test
    void the_same_question_has_one_form() {
        assertEquals("theme=sport&year=2024&size=5", parse(Resource.INITIATIVES, "size", "5", "year", "2024", "theme", "sport").canonical());
        assertEquals("/api/v1/initiatives", parse(Resource.INITIATIVES).address());
        assertEquals("/api/v1/initiatives?q=l%C3%A4xhj%C3%A4lp+%26+mat&page=2", parse(Resource.INITIATIVES, "q", "läxhjälp & mat").at("page", "2"));
        assertEquals("/api/v1/initiatives?year=2024&size=5", parse(Resource.INITIATIVES, "page", "3", "size", "5", "year", "2024").at("", ""));
    }

    @ParameterizedTest
    @CsvSource({"INITIATIVES, theme, fishing, value", "INITIATIVES, target, dogs, value", "INITIATIVES, age, 5, value", "INITIATIVES, kind, OPERATING, value",
            "INITIATIVES, year, 20x4, value", "INITIATIVES, amount, 40000, value", "INITIATIVES, sort, secret, value", "INITIATIVES, sort, relevance, value",
            "INITIATIVES, page, 0, value", "INITIATIVES, page, -1, value", "INITIATIVES, page, x, value", "INITIATIVES, size, 101, value", "INITIATIVES, size, 0, value",
            "INITIATIVES, q, '  ', words", "INITIATIVES, district, ../etc, value", "INITIATIVES, district, '', value", "INITIATIVES, utm_source, x, unknown",
            "INITIATIVES, state, open, unknown", "INITIATIVES, after, '', place", "INITIATIVES, after, x, place", "INITIATIVES, after, 2026-13-45.0abcdefghjkmnpqrstvwxyz012, place",
            "CALLS, state, ajar, value", "CALLS, q, sport, unknown", "DISTRICTS, district, farsta, unknown", "STATISTICS, page, 1, unknown", "STATISTICS, year, 99, value"})
    void what_means_nothing_is_refused(Resource resource, String name, String value, String reason) {
        WrongParameter wrong = assertThrows(WrongParameter.class, () -> parse(resource, name, value));
        assertEquals(name, wrong.parameter());
        assertEquals(reason, wrong.reason());
        assertTrue(ApiQuery.find(resource.path(), Map.of(name, new String[] {value})).isEmpty());
    }

    @Test
    void twice_and_two_places_at_once_are_refused() {
        assertEquals("twice", assertThrows(WrongParameter.class, () -> ApiQuery.parse(Resource.INITIATIVES, Map.of("theme", new String[] {"sport", "culture"}))).reason());
        assertEquals("together", assertThrows(WrongParameter.class,
                () -> parse(Resource.INITIATIVES, "page", "2", "after", "2026-03-02.0abcdefghjkmnpqrstvwxyz0123")).reason());
        assertEquals("relevance", assertThrows(WrongParameter.class,
                () -> parse(Resource.INITIATIVES, "q", "sport", "after", "2026-03-02.0abcdefghjkmnpqrstvwxyz012")).reason());
        assertEquals("words", assertThrows(WrongParameter.class, () -> parse(Resource.INITIATIVES, "q", "x".repeat(101))).reason());
        assertEquals("newest, amount, title", assertThrows(WrongParameter.class, () -> parse(Resource.INITIATIVES, "sort", "relevance")).help());
    }

    @Test
    void a_value_offered_in_an_error_is_accepted() {
        for (String name : new String[] {"theme", "target", "kind", "age", "amount"}) {
            WrongParameter wrong = assertThrows(WrongParameter.class, () -> parse(Resource.INITIATIVES, name, "nothing-such"));
            for (String value : wrong.help().split(", ")) {
                assertEquals(value, parse(Resource.INITIATIVES, name, value).value(name), name);
            }
        }
    }

    @Test
    void filters_are_those_of_the_page() {
        ApiQuery query = parse(Resource.INITIATIVES, "theme", "sport", "year", "2024", "sort", "amount", "size", "100");
        assertEquals("theme=sport&year=2024&sort=amount", query.filter().canonical());
        assertFalse(query.isUnfiltered());
        assertTrue(parse(Resource.INITIATIVES, "sort", "title", "size", "3").isUnfiltered());
        assertEquals(100, query.size());
    }
}
