package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of the browse page: one meaning, one form. */
class InitiativeQueryTest {

    @Test
    void parameters_have_one_order_and_usual_values_are_left_out() {
        InitiativeQuery query = InitiativeQuery.parse(Map.of("page", "1", "sort", "newest", "year", "2024", "district", "alvsjo"));
        assertEquals("district=alvsjo&year=2024", query.canonical());
    }

    @ParameterizedTest
    @CsvSource({"utm_source, x", "district, ../etc", "district, ''", "theme, fishing", "age, 5", "year, 20x4", "year, 3024", "amount, 40000",
            "sort, relevance", "sort, secret", "page, 0", "page, -1", "page, 99999", "page, x", "q, '   '", "kind, OPERATING"})
    void what_cannot_mean_anything_is_dropped(String name, String value) {
        assertEquals("", InitiativeQuery.parse(Map.of(name, value)).canonical());
    }

    @Test
    void words_are_cleaned_cut_and_encoded() {
        assertEquals("q=%C3%84lvsj%C3%B6+kör".replace("ö", "%C3%B6"), InitiativeQuery.parse(Map.of("q", "  Älvsjö\t\n kör ")).canonical());
        assertEquals("a b", InitiativeQuery.parse(Map.of("q", "a\u0000\u202e b")).words());
        assertEquals(100, InitiativeQuery.parse(Map.of("q", "å".repeat(10_000))).words().length());
        assertEquals("q=%3Cscript%3E%26", InitiativeQuery.parse(Map.of("q", "<script>&")).canonical());
    }

    @Test
    void canonical_form_is_stable() {
        InitiativeQuery query = InitiativeQuery.parse(Map.of("q", "läxhjälp", "theme", "children-youth", "sort", "amount", "page", "3"));
        assertEquals(query.canonical(), InitiativeQuery.parse(query.parameters()).canonical());
        assertTrue(query.hasWords());
        assertFalse(query.isUnfiltered());
    }

    @Test
    void changing_a_filter_goes_back_to_the_first_page() {
        InitiativeQuery query = InitiativeQuery.parse(Map.of("theme", "sport", "page", "3"));
        assertEquals("theme=sport&year=2024", query.with("year", "2024").canonical());
        assertEquals("", query.with("theme", null).canonical());
        assertEquals("theme=sport&sort=amount", query.sorted("amount").canonical());
    }

    @Test
    void several_values_of_a_filter_have_one_order_and_can_be_taken_away_one_by_one() {
        InitiativeQuery query = InitiativeQuery.parse(Map.of("theme", "sport,culture,fishing,sport", "year", "2024,2023", "page", "2"));
        assertEquals("theme=culture,sport&year=2023,2024&page=2", query.canonical());
        assertEquals("theme=culture,sport,health&year=2023,2024", query.toggled("theme", "health").canonical());
        assertEquals("theme=sport&year=2023,2024", query.toggled("theme", "culture").canonical());
        assertEquals("theme=culture,sport&year=2024", query.toggled("year", "2023").canonical());
        assertEquals("year=2023,2024", query.with("theme", null).canonical());
        assertEquals("theme=culture&year=2023,2024", InitiativeQuery.parse(Map.of("theme", "sport", "year", "2024,2023")).with("theme", "culture").canonical());
        assertEquals(query.canonical(), InitiativeQuery.parse(query.parameters()).canonical());
        assertEquals("", InitiativeQuery.parse(Map.of("theme", ",,", "year", ",")).canonical());
        assertEquals(12, InitiativeQuery.parse(Map.of("neighbourhood", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o")).values("neighbourhood").size());
    }

    @Test
    void other_words_keep_the_filters() {
        assertEquals("q=l%C3%A4xhj%C3%A4lp&theme=sport", InitiativeQuery.parse(Map.of("q", "lakshjalp", "theme", "sport", "page", "4")).withWords("läxhjälp").canonical());
    }

    @Test
    void relevance_is_the_usual_order_of_words() {
        assertEquals("q=sport", InitiativeQuery.parse(Map.of("q", "sport", "sort", "relevance")).canonical());
        assertEquals("q=sport&sort=newest", InitiativeQuery.parse(Map.of("q", "sport", "sort", "newest")).canonical());
        assertEquals("", InitiativeQuery.parse(Map.of("q", "sport")).withoutWords().canonical());
    }

    @Test
    void toggles_giveTheAddressesOfToggling() {
        for (Map<String, String> asked : java.util.List.of(Map.<String, String>of(), Map.of("q", "läx & kör", "sort", "title", "page", "3"),
                Map.of("q", "barn", "theme", "sport", "age", "7-12"), Map.of("district", "alvsjo", "year", "2024", "sort", "amount"))) {
            InitiativeQuery query = InitiativeQuery.parse(asked);
            Map.of("district", "alvsjo", "neighbourhood", "solberga", "theme", "culture", "target", "children", "age", "7-12", "year", "2024").forEach(
                    (parameter, value) -> {
                        InitiativeQuery.Toggles toggles = query.toggles(parameter);
                        assertEquals(!asked.containsKey(parameter), toggles.isOnlyTheValue(), asked + " " + parameter);
                        if (toggles.isOnlyTheValue()) {
                            assertEquals("?" + query.toggled(parameter, value).canonical(), toggles.before() + value + toggles.after(), asked + " " + parameter);
                        }
                    });
        }
    }
}
