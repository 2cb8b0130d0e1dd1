package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.api.Test;
import org.samstod.opendata.Standards;
import org.samstod.opendata.Validators;

/** The open data of the demo city as it comes over the wire, held against the real validators and against itself. */
class OpenDataHttpIT {

    private static final Pattern DATA_BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final DemoSession nobody = new DemoSession(PortalServer.demo());

    private String get(String path) throws Exception {
        var answer = nobody.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path);
        return answer.body();
    }

    private List<CSVRecord> table() throws Exception {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(get("/open-data/initiatives.csv").substring(1)))
                .getRecords();
    }

    /** By the server as it is started: it would say a header of its own beside the portal's. */
    @Test
    void onlyTheListForOtherSites_mayBeShownInAFrame() throws Exception {
        for (int again = 0; again < 2; again++) {
            assertEquals(List.of(), nobody.get("/embed/initiatives").headers().allValues("X-Frame-Options"), "kept or not");
            for (String other : List.of("/", "/initiatives", "/account/login", "/no-such-page")) {
                assertEquals(List.of("DENY"), nobody.get(other).headers().allValues("X-Frame-Options"), other);
            }
        }
    }

    @Test
    void giving_isValid() throws Exception {
        assertEquals(List.of(), Validators.giving(Standards.folder(), get("/open-data/360giving.json")));
    }

    @Test
    void catalogue_isValid_andItsFilesAreThere() throws Exception {
        String rdf = get("/open-data/dcat.rdf");
        assertEquals(List.of(), Validators.catalogue(Standards.folder(), rdf));
        Model model = Validators.rdf(rdf);
        Set<String> files = new HashSet<>();
        model.listObjectsOfProperty(ResourceFactory.createProperty("http://www.w3.org/ns/dcat#accessURL")).forEach(node -> files.add(node.asResource().getURI()));
        assertTrue(files.size() >= 6, files.toString());
        for (String file : files) {
            assertTrue(file.startsWith(PortalServer.demo()), file);
            get(file.substring(PortalServer.demo().length()));
        }
    }

    @Test
    void fileTableAndApi_tellTheSame() throws Exception {
        JsonNode grants = Validators.json(get("/open-data/360giving.json")).get("grants");
        List<CSVRecord> rows = table();
        assertFalse(rows.isEmpty());
        assertEquals(rows.size(), grants.size());
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/initiatives?size=3";
        long total = 0;
        while (next != null) {
            JsonNode page = Validators.json(get(next));
            total = page.get("total").asLong();
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            next = page.at("/links/next").isMissingNode() ? null : page.at("/links/next").asText();
        }
        assertEquals(total, ids.size());
        assertEquals(rows.stream().map(row -> row.get("id")).toList(), ids, "the same order everywhere");
        for (int i = 0; i < rows.size(); i++) {
            assertEquals("360G-demo-" + ids.get(i), grants.get(i).get("id").asText());
            assertEquals(0, new java.math.BigDecimal(rows.get(i).get("granted_sek")).compareTo(grants.get(i).get("amountAwarded").decimalValue()));
            get("/initiatives/" + ids.get(i));
        }
    }

    @Test
    void feeds_areRead() throws Exception {
        for (String name : List.of("initiatives", "calls", "notices")) {
            SyndFeed feed = Validators.feed(get("/feeds/" + name + ".atom"));
            assertEquals("atom_1.0", feed.getFeedType());
            Set<String> ids = new HashSet<>();
            for (SyndEntry entry : feed.getEntries()) {
                assertTrue(ids.add(entry.getUri()), entry.getUri());
                assertTrue(entry.getUri().startsWith("tag:"), entry.getUri());
                assertTrue(entry.getUpdatedDate() != null && !entry.getTitle().isBlank() && !entry.getDescription().getValue().isBlank());
                get(entry.getLink().substring(PortalServer.demo().length()));
            }
            if (!name.equals("notices")) {
                assertFalse(ids.isEmpty(), name);
            }
        }
    }

    @Test
    void calendar_isRead() throws Exception {
        Calendar calendar = Validators.calendar(get("/calendar/calls.ics"));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertFalse(events.isEmpty());
        for (VEvent event : events) {
            get(event.getProperty("URL").orElseThrow().getValue().substring(PortalServer.demo().length()));
        }
    }

    @Test
    void answersOfTheApi_areWhatTheDescriptionSays() throws Exception {
        String text = get("/openapi");
        assertEquals("3.0.3", Validators.openApi(text).getOpenapi());
        JsonNode description = Validators.json(text);
        check(description, "InitiativeList", "/api/v1/initiatives?size=100");
        check(description, "InitiativeList", "/api/v1/initiatives?sort=amount&size=2");
        check(description, "InitiativeList", "/api/v1/initiatives?q=f%C3%B6rening");
        JsonNode calls = check(description, "CallList", "/api/v1/calls?size=100");
        JsonNode districts = check(description, "DistrictList", "/api/v1/districts?size=100");
        check(description, "Statistics", "/api/v1/statistics");
        assertFalse(table().isEmpty());
        int takePart = 0;
        for (CSVRecord row : table()) {
            takePart += check(description, "Initiative", "/api/v1/initiatives/" + row.get("id")).path("takePart").size();
        }
        assertTrue(takePart > 0, "somebody tells of an activity");
        assertTrue(calls.get("items").size() > 0);
        for (JsonNode call : calls.get("items")) {
            check(description, "Call", "/api/v1/calls/" + call.get("id").asText());
        }
        for (JsonNode district : districts.get("items")) {
            check(description, "District", "/api/v1/districts/" + district.get("slug").asText());
        }
        JsonNode problem = Validators.json(nobody.get("/api/v1/initiatives?theme=fishing").body());
        assertEquals(List.of(), Validators.answer(description, "Problem", problem));
    }

    private JsonNode check(JsonNode description, String schema, String path) throws Exception {
        JsonNode answer = Validators.json(get(path));
        assertEquals(List.of(), Validators.answer(description, schema, answer), path);
        return answer;
    }

    @Test
    void pages_sayWhatTheyAreAbout() throws Exception {
        CSVRecord row = table().get(0);
        JsonNode initiative = block("/initiatives/" + row.get("id"));
        assertEquals("MonetaryGrant", initiative.get("@type").asText());
        assertEquals(0, new java.math.BigDecimal(row.get("granted_sek")).compareTo(initiative.at("/amount/value").decimalValue()));
        assertEquals("SEK", initiative.at("/amount/currency").asText());
        assertEquals(row.get("association"), initiative.at("/fundedItem/name").asText());
        assertEquals("0007:2120000142", initiative.at("/funder/iso6523Code").asText());
        assertEquals("Organization", block(initiative.at("/fundedItem/url").asText()).get("@type").asText());
        assertEquals("/en/initiatives/" + row.get("id"), block("/en/initiatives/" + row.get("id")).get("url").asText());
        assertEquals("WebSite", block("/").get("@type").asText());
        assertEquals("DataCatalog", block("/open-data").get("@type").asText());
        String call = Validators.json(get("/api/v1/calls")).at("/items/0/id").asText();
        assertEquals("GovernmentService", block("/calls/" + call).get("@type").asText());
        assertFalse(DATA_BLOCK.matcher(get("/privacy")).find());
    }

    private JsonNode block(String path) throws Exception {
        Matcher block = DATA_BLOCK.matcher(get(path));
        assertTrue(block.find(), path);
        JsonNode data = Validators.json(block.group(1));
        assertEquals("https://schema.org", data.get("@context").asText());
        return data;
    }

    @Test
    void thePage_linksToEverything_andIsLinkedTo() throws Exception {
        for (String language : List.of("", "/en")) {
            String page = get(language + "/open-data");
            for (Matcher link = Pattern.compile("href=\"(/(?:open-data|feeds|calendar|api|openapi)[^\"]*)\"").matcher(page); link.find();) {
                get(link.group(1).replace("&amp;", "&"));
            }
            assertTrue(page.contains("href=\"/open-data/initiatives.csv\"") && page.contains("href=\"/openapi\""));
            assertTrue(get(language + "/").contains("href=\"" + language + "/open-data\""), "in the footer");
            assertTrue(get(language + "/about").contains("href=\"" + language + "/open-data\""));
        }
    }
}
