package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.JsonNumber;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static Long number(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), object -> object.get("n") instanceof JsonNumber n && n.isIntegral() ? n.longValue() : null);
    }

    @Test
    void anObject_isRead() {
        assertEquals(7L, number("{\"n\":7}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"n\":\"7\"}", "{\"n\":7.5}", "{}"})
    void whatIsNone_isNothing(String body) {
        assertNull(number(body));
    }

    @Test
    void nestingAndDigitsWithoutEnd_areNothing() {
        assertNull(number("{\"n\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"));
        assertNull(number("{\"n\":" + "9".repeat(20_000) + "}"));
        assertNull(JsonBody.read(new byte[] {'{', (byte) 0xC3, '}'}, object -> object), "no UTF-8");
    }
}
