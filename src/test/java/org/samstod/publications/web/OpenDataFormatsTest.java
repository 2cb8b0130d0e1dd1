package org.samstod.publications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samstod.opendata.Standards;
import org.samstod.opendata.Validators;
import org.samstod.publications.ActivityView;
import org.samstod.publications.ApiQuery;
import org.samstod.publications.OpenCall;
import org.samstod.publications.OpenGrant;
import org.samstod.publications.TimeLine;
import org.samstod.publications.domain.Codes;
import org.samstod.shared.Ids;
import org.samstod.shared.Texts;

/** Each format over texts as hostile as people can write them, read back by a reader that is not ours. */
class OpenDataFormatsTest {

    private static final String ID = Ids.next();
    private static final Instant AT = Instant.parse("2026-03-10T07:00:00Z");
    private static final String HOSTILE = "=HYPERLINK(\"http://x\";\"a\")\r\nrad två, \"citat\" 👩‍👩‍👧 عربي \u202Eomvänd\u202C <b>&amp;</b>]]> \u0007\uFFFF\uD800";
    private static final String CLEAN = "=HYPERLINK(\"http://x\";\"a\")\nrad två, \"citat\" 👩‍👩‍👧 عربي omvänd <b>&amp;</b>]]> ";

    private static OpenGrant grant(String id, String title, String summary, String number) {
        return new OpenGrant(id, title, summary, "partly", "Föreningen & Co", number, "2" + ID.substring(1), "Farsta stadsdelsnämnd", "farsta", "Farsta", "farsta",
                "Farsta", "hokarangen", "Hökarängen", 6_000_000, 4_000_050, LocalDate.of(2026, 3, 2), "1" + ID.substring(1), "Aktivitetsbidrag", null, "activity",
                "children-youth", "promotive", List.of("children", "youth"), 7, 15, 2026, AT, AT);
    }

    private static OpenGrant sparse() {
        return new OpenGrant(Ids.next(), "Titel", null, "granted", "Utan nummer", null, Ids.next(), "Farsta stadsdelsnämnd", "farsta", "Farsta", "farsta", "Farsta", null,
                null, 100, 100, LocalDate.of(2025, 1, 1), null, null, null, null, null, null, List.of(), null, null, 2025, AT, AT);
    }

    private static OpenCall call(String title, Instant opens, Instant closes) {
        return new OpenCall(Ids.next(), "open", title, null, "Farsta stadsdelsnämnd", "farsta", "Farsta", "activity", "culture", "promotive", opens, closes, 5_000_000L, AT);
    }

    private static String csv(OpenGrant... grants) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GrantsCsv.write(out, List.of(grants).iterator(), Optional.of("https://bidrag.example.se"));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String giving(OpenGrant... grants) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GivingPackage.write(out, List.of(grants).iterator(), new City(), "stad", Optional.of("https://bidrag.example.se"), AT);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class City extends Publisher {
        @Override
        public String name() {
            return "Stockholms stad";
        }

        @Override
        public String organisationNumber() {
            return "212000-0142";
        }

        @Override
        public Optional<String> email() {
            return Optional.of("data@example.se");
        }
    }

    @Test
    void table_isReadBackAsWritten() throws IOException {
        String text = csv(grant(ID, "Läxhjälp", HOSTILE, "802005-1952"), sparse());
        assertEquals('\uFEFF', text.charAt(0), "with its mark");
        assertTrue(text.substring(1).startsWith("id,title,summary,"));
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text.substring(1))).getRecords();
        assertEquals(2, rows.size());
        CSVRecord one = rows.get(0);
        assertEquals(ID, one.get("id"));
        assertEquals("'" + CLEAN, one.get("summary"), "no formula, no sign that turns the direction, everything else");
        assertEquals("40000.50", one.get("granted_sek"));
        assertEquals("802005-1952", one.get("organisation_number"));
        assertEquals("children youth", one.get("targets"));
        assertEquals("https://bidrag.example.se/initiatives/" + ID, one.get("address"));
        assertEquals("", rows.get(1).get("neighbourhood"));
        assertEquals(GrantsCsv.COLUMNS.size(), one.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\n=1", "  =1", "＝1"})
    void nothingAPersonWrites_isAFormula(String typed) {
        assertEquals('\'', GrantsCsv.text(typed).charAt(0));
    }

    @Test
    void ordinaryText_isLeftAlone() {
        assertEquals("Läxhjälp – tisdagar (7-12 år)", GrantsCsv.text("Läxhjälp – tisdagar (7-12 år)"));
        assertEquals(null, GrantsCsv.text(null));
    }

    @Test
    void givingPackage_isValid_andAnythingLessIsNot() throws IOException {
        var standards = Standards.folder();
        String text = giving(grant(ID, "Läxhjälp", HOSTILE, "802005-1952"), sparse());
        assertEquals(List.of(), Validators.giving(standards, text));
        assertNotEquals(List.of(), Validators.giving(standards, text.replace("\"1.4\"", "\"1.4.3\"")), "the validator looks");
        assertNotEquals(List.of(), Validators.giving(standards, text.replace("40000.50", "\"40000.50\"")), "sums are numbers");
        assertNotEquals(List.of(), Validators.giving(standards, text.replace("2026-03-10T07:00:00Z", "i mars")), "formats are asserted");
        assertNotEquals(List.of(), Validators.giving(standards, "{\"version\":\"1.4\",\"grants\":[]}"), "an empty package is none");
        JsonNode first = Validators.json(text).at("/grants/0");
        assertEquals("360G-stad-" + ID, first.get("id").asText());
        assertEquals("SE-ON-802005-1952", first.at("/recipientOrganization/0/id").asText());
        assertEquals("Farsta stadsdelsnämnd", first.at("/fundingOrganization/0/department").asText());
        assertEquals("Yes", first.get("fromOpenCall").asText());
        assertEquals("No", Validators.json(text).at("/grants/1/fromOpenCall").asText());
        assertTrue(Validators.json(text).at("/grants/1/recipientOrganization/0/id").asText().startsWith("360G-stad-"), "an association without a number");
    }

    @Test
    void catalogue_isValid_withAndWithoutThePackage() {
        var standards = Standards.folder();
        for (boolean giving : new boolean[] {true, false}) {
            String rdf = Catalogue.write("https://bidrag.example.se", new City(), Optional.of(AT), giving);
            assertEquals(List.of(), Validators.catalogue(standards, rdf));
            assertEquals(giving, rdf.contains("/open-data/360giving.json"));
        }
        String rdf = Catalogue.write("https://bidrag.example.se", new City(), Optional.empty(), true);
        assertEquals(List.of(), Validators.catalogue(standards, rdf));
        assertNotEquals(List.of(), Validators.catalogue(standards, rdf.replaceAll("<dcterms:title[^>]*>[^<]*</dcterms:title>", "")), "the validator looks");
        assertTrue(rdf.contains("http://dataportal.se/organisation/SE2120000142"));
    }

    @Test
    void calendar_isReadBack_withSummerAndWinterTime() {
        String text = CallCalendar.write("https://bidrag.example.se", List.of(call("Sommar; vinter, \"å\" och " + "mycket ".repeat(20) + "👩‍👩‍👧",
                Instant.parse("2026-01-15T11:00:00Z"), Instant.parse("2026-07-15T10:00:00Z")), call(HOSTILE, AT, null)));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), "no bare line feed");
        }
        Calendar calendar = Validators.calendar(text);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertEquals(3, events.size(), "a continuous call has no last day");
        List<String> starts = new ArrayList<>();
        events.forEach(event -> starts.add(event.getProperty("DTSTART").orElseThrow().toString().strip()));
        assertEquals("DTSTART;TZID=Europe/Stockholm:20260115T120000", starts.get(0));
        assertEquals("DTSTART;TZID=Europe/Stockholm:20260715T120000", starts.get(1));
        assertTrue(events.get(1).getProperty("SUMMARY").orElseThrow().getValue().endsWith("👩‍👩‍👧"), "folded and unfolded without loss");
        assertEquals(events.size(), events.stream().map(event -> event.getProperty("UID").orElseThrow().getValue()).distinct().count());
    }

    @Test
    void activities_areReadBack_withTheirRules() {
        ActivityView one = new ActivityView("ACT", 3, "PUB", "Titel", "Föreningen", HOSTILE + "Boll; spel", "children", 7, 12, "Hallen, ingång B", "solberga", "Solberga",
                LocalDate.of(2026, 3, 4), LocalDate.of(2026, 12, 18), 4000, "info@forening.se", null, AT, List.of(
                        new TimeLine(0, DayOfWeek.TUESDAY, null, LocalTime.of(17, 0), LocalTime.of(18, 30)),
                        new TimeLine(1, null, LocalDate.of(2026, 7, 1), LocalTime.of(20, 0), LocalTime.MIDNIGHT)), null, false);
        List<VEvent> events = Validators.calendar(ActivityCalendar.write("https://bidrag.example.se:8443", List.of(one))).getComponents("VEVENT");
        assertEquals(2, events.size());
        assertEquals(List.of("activity-ACT-0@bidrag.example.se", "activity-ACT-1@bidrag.example.se"),
                events.stream().map(event -> event.getProperty("UID").orElseThrow().getValue()).toList());
        assertEquals("DTSTART;TZID=Europe/Stockholm:20260310T170000", events.get(0).getProperty("DTSTART").orElseThrow().toString().strip());
        assertEquals("FREQ=WEEKLY;UNTIL=20261218T225959Z;BYDAY=TU", events.get(0).getProperty("RRULE").orElseThrow().getValue());
        assertEquals("DTEND;TZID=Europe/Stockholm:20260702T000000", events.get(1).getProperty("DTEND").orElseThrow().toString().strip());
        assertTrue(events.get(1).getProperty("RRULE").isEmpty());
        assertEquals("Hallen, ingång B, Solberga", events.get(0).getProperty("LOCATION").orElseThrow().getValue());
    }

    @Test
    void xml_holdsAnyText() throws Exception {
        String xml = new XmlOut().open("a", "b", HOSTILE).element("c", HOSTILE).close().finish();
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new org.xml.sax.InputSource(new StringReader(xml)));
        assertEquals(CLEAN, document.getElementsByTagName("c").item(0).getTextContent());
    }

    @Test
    void description_isValid_andItsExamplesFitItsSchemas() throws IOException {
        String text;
        try (InputStream bytes = OpenDataFormatsTest.class.getResource("/org/samstod/publications/openapi.json").openStream()) {
            text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
        OpenAPI api = Validators.openApi(text);
        assertEquals(7, api.getPaths().size());
        JsonNode description = Validators.json(text);
        List<String> wrong = new ArrayList<>();
        description.get("paths").fields().forEachRemaining(path -> {
            JsonNode content = path.getValue().at("/get/responses/200/content/application~1json");
            String schema = content.at("/schema/$ref").asText().replace("#/components/schemas/", "");
            Validators.answer(description, schema, content.get("example")).forEach(one -> wrong.add(path.getKey() + ": " + one));
        });
        assertEquals(List.of(), wrong);
        ObjectNode broken = new ObjectMapper().createObjectNode();
        ArrayNode items = broken.putArray("items");
        items.addObject().put("name", "x");
        assertFalse(Validators.answer(description, "InitiativeList", broken).isEmpty(), "the check looks");
    }

    @Test
    void description_showsErrorsAsTheyAreAnswered() throws IOException {
        try (InputStream bytes = OpenDataFormatsTest.class.getResource("/org/samstod/publications/openapi.json").openStream()) {
            JsonNode description = Validators.json(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, List<Object>> problems = Map.of("WrongQuestion", List.of(400, "parameter.value", "theme", String.join(", ", Codes.THEMES)), "Unknown", List.of(404, "unknown"),
                    "NotAcceptable", List.of(406, "accept"), "NotAllowed", List.of(405, "method"), "Failed", List.of(500, "failed", "0q3m8v2k7n5d1x9r4t6w8y0abc"),
                    "Starting", List.of(503, "starting"));
            assertEquals(problems.size(), description.at("/components/responses").size());
            problems.forEach((name, told) -> {
                JsonNode example = description.at("/components/responses/" + name + "/content/application~1problem+json/example");
                assertEquals(List.of(), Validators.answer(description, "Problem", example), name);
                assertEquals(told.get(0), example.get("status").asInt(), name);
                assertEquals(Texts.get(Texts.ENGLISH, "api.problem." + told.get(1) + ".title"), example.get("title").asText());
                assertEquals(Texts.get(Texts.ENGLISH, "api.problem." + told.get(1) + ".detail", told.subList(2, told.size()).toArray()), example.get("detail").asText());
            });
            description.get("paths").forEach(path -> List.of("405", "406", "500", "503").forEach(code -> assertTrue(path.at("/get/responses").has(code), path.at("/get/operationId") + code)));
        }
    }

    @Test
    void description_knowsExactlyTheParametersOfTheApi() throws IOException {
        try (InputStream bytes = OpenDataFormatsTest.class.getResource("/org/samstod/publications/openapi.json").openStream()) {
            JsonNode description = Validators.json(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            for (ApiQuery.Resource resource : ApiQuery.Resource.values()) {
                List<String> names = new ArrayList<>();
                description.at("/paths").get(resource.path()).at("/get/parameters").forEach(parameter -> names.add(
                        description.at(parameter.get("$ref").asText().substring(1)).get("name").asText()));
                assertEquals(resource.parameters(), names, resource.path());
            }
        }
    }
}
