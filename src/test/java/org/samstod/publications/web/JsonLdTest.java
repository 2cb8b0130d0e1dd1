package org.samstod.publications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.opendata.Validators;
import org.samstod.publications.ActivityView;
import org.samstod.publications.AssociationPage;
import org.samstod.publications.InitiativeView;
import org.samstod.publications.TimeLine;
import org.samstod.publications.domain.InitiativeCard;
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

    private static ActivityView activity(List<TimeLine> times, long price) {
        return new ActivityView("act", 1, "pub", "Titel", "Föreningen", "Fotboll </script>", "children", 7, null, "Hallen", "solberga", "Solberga",
                LocalDate.of(2026, 3, 4), LocalDate.of(2026, 5, 31), price, "info@forening.se", null, null, times, null, false);
    }

    @Test
    void activities_areEvents_withRuleAndOffset_inWordsThatSchemaOrgHas() {
        assertEquals("", blocks().events(List.of()), "nothing to take part in, no block");
        String element = blocks().events(List.of(activity(List.of(new TimeLine(0, DayOfWeek.MONDAY, null, LocalTime.of(17, 0), LocalTime.of(18, 30)),
                new TimeLine(1, null, LocalDate.of(2026, 4, 1), LocalTime.of(20, 0), LocalTime.MIDNIGHT)), 40_00)));
        JsonNode events = Validators.json(inside(element)).get("@graph");
        JsonNode weekly = events.get(0);
        assertEquals("2026-03-09T17:00:00+01:00", weekly.get("startDate").asText(), "the first Monday, in winter time");
        assertEquals("2026-05-25T18:30:00+02:00", weekly.get("endDate").asText(), "the last one, in summer time");
        assertEquals("https://schema.org/Monday", weekly.at("/eventSchedule/byDay").asText());
        assertEquals("7-", weekly.get("typicalAgeRange").asText());
        JsonNode once = events.get(1);
        assertEquals("2026-04-02T00:00:00+02:00", once.get("endDate").asText(), "midnight is the end of the day");
        assertTrue(once.path("eventSchedule").isMissingNode());
        assertFalse(once.get("isAccessibleForFree").asBoolean());
        events.forEach(JsonLdTest::assertKnown);
    }

    @Test
    void everyBlock_usesPropertiesOfItsTypes() {
        InitiativeCard card = new InitiativeCard("pub", "Titel", null, "Föreningen", "farsta", "Farsta", null, "culture", "activity", 2026, 4_000_000, LocalDate.of(2026, 3, 2));
        for (String element : List.of(blocks().getSite(), blocks().initiative(new InitiativeView("id", "Titel", "Text", "granted", "F", "802005-1952", "ass", "Nämnd", "farsta",
                "Farsta", "farsta", "Farsta", null, null, 100, 4_000_050, LocalDate.of(2026, 3, 2), null, null, null, null, null, null, null, null, null, 2026)),
                blocks().association(new AssociationPage("ass", "F", "802005-1952", List.of(new AssociationPage.Year(2026, List.of(card))), 4_000_000, List.of())))) {
            assertKnown(Validators.json(inside(element)));
        }
    }

    private static String inside(String element) {
        return element.substring(element.indexOf('>') + 1, element.length() - "</script>".length());
    }

    /** The properties of schema.org (release 28) that a thing of each type may have, as far as the portal uses them. */
    private static final Map<String, Set<String>> VOCABULARY = Map.ofEntries(
            Map.entry("WebSite", Set.of("name", "url", "inLanguage", "publisher", "potentialAction")), Map.entry("SearchAction", Set.of("target", "query-input")),
            Map.entry("EntryPoint", Set.of("urlTemplate")), Map.entry("MonetaryAmount", Set.of("value", "currency")),
            Map.entry("MonetaryGrant", Set.of("name", "description", "identifier", "url", "amount", "funder", "fundedItem")),
            Map.entry("Organization", Set.of("name", "identifier", "url", "funding")), Map.entry("PropertyValue", Set.of("propertyID", "value")),
            Map.entry("GovernmentOrganization", Set.of("name", "identifier", "iso6523Code", "department")),
            Map.entry("Event", Set.of("name", "url", "startDate", "endDate", "eventSchedule", "eventAttendanceMode", "eventStatus", "location", "organizer",
                    "isAccessibleForFree", "typicalAgeRange", "offers")),
            Map.entry("Schedule", Set.of("byDay", "repeatFrequency", "startDate", "endDate", "startTime", "endTime", "scheduleTimezone")),
            Map.entry("Place", Set.of("name", "address")), Map.entry("PostalAddress", Set.of("addressLocality", "addressCountry")),
            Map.entry("Offer", Set.of("price", "priceCurrency", "url")));

    private static void assertKnown(JsonNode node) {
        if (node.isArray()) {
            node.forEach(JsonLdTest::assertKnown);
        } else if (node.isObject()) {
            Set<String> known = VOCABULARY.get(node.path("@type").asText());
            assertTrue(known != null, "a type: " + node);
            node.fieldNames().forEachRemaining(name -> assertTrue(name.startsWith("@") || known.contains(name), name + " of " + node.get("@type")));
            node.forEach(JsonLdTest::assertKnown);
        }
    }
}
