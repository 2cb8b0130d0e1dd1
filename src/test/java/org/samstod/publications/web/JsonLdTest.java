package org.samstod.publications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.samstod.opendata.Validators;
import org.samstod.publications.InitiativeView;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** Data blocks of pages: whatever an association writes stays inside. */
class JsonLdTest {

    private static JsonLd blocks() {
        JsonLd blocks = new JsonLd();
        blocks.city = new Publisher() {
            @Override
            public String name() {
                return "Stockholms stad";
            }

            @Override
            public String organisationNumber() {
                return "212000-0142";
            }

            @Override
            public java.util.Optional<String> address() {
                return java.util.Optional.empty();
            }
        };
        blocks.addresses = new Addresses() {
            @Override
            public Locale getLocale() {
                return Texts.ENGLISH;
            }
        };
        return blocks;
    }

    @Test
    void noText_endsTheBlock() {
        String title = "</script><script>alert(1)</script><!-- \" \\ \u2028";
        String element = blocks().initiative(new InitiativeView("id", title, null, "granted", "F", null, null, "Nämnd", "farsta", "Farsta", "farsta", "Farsta", null, null,
                100, 4_000_050, LocalDate.of(2026, 3, 2), null, null, null, null, null, null, null, null, null, 2026));
        String begin = "<script type=\"application/ld+json\">";
        assertTrue(element.startsWith(begin) && element.endsWith("</script>"));
        String inside = element.substring(begin.length(), element.length() - "</script>".length());
        assertFalse(inside.contains("<"), inside);
        JsonNode data = Validators.json(inside);
        assertEquals(title, data.get("name").asText());
        assertEquals("40000.50", data.at("/amount/value").asText().replaceAll("^(\\d+\\.\\d)$", "$10"));
        assertTrue(data.path("description").isMissingNode(), "what is not there is left out");
        assertEquals("/en/initiatives/id", data.get("url").asText());
    }
}
