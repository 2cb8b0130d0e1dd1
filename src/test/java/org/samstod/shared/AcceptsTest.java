package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.shared.web.Accepts;

/** Who takes JSON. */
class AcceptsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|true", "''|true", "*/*|true", "application/json|true", "application/*;q=0.2|true", "APPLICATION/JSON;charset=utf-8|true",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|true", "text/html|false", "text/html, application/xml|false", "application/json;q=0|false",
            "*/*, application/json;q=0.0|false", "application/problem+json|false", "application/json;q=0, */*|false", "nonsense|false"})
    void the_most_precise_range_decides(String header, boolean allowed) {
        assertEquals(allowed, Accepts.allows(header, "application/json"));
    }
}
