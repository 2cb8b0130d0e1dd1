package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

/** Open data over the wire and in the database: what is in it, when it goes, and what a program is told. */
class OpenDataIT extends ContainerTest {

    private static final List<String> DOCUMENTS = List.of("/open-data/360giving.json", "/open-data/initiatives.csv", "/open-data/dcat.rdf",
            "/feeds/initiatives.atom", "/feeds/calls.atom", "/feeds/notices.atom", "/calendar/calls.ics", "/api/v1/initiatives", "/api/v1/calls",
            "/api/v1/districts", "/api/v1/statistics", "/api/v1/initiatives?q=titel", "/openapi");

    @Inject
    PublicationService publications;

    @Inject
    OpenDataService data;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    private final Visitor visitor = new Visitor();

    private String publish(PublishDecision decision) {
        return ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(decision)).orElse(null);
    }

    private DistrictView farsta() {
        return Samples.district(districts, "farsta");
    }

    private static JsonObject json(Visitor.Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void everyAddress_isReadByAnybody_withItsTypeTagAndNothingThatFollows() {
        publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta(), null));
        Map<String, String> types = new HashMap<>(Map.of("/open-data/360giving.json", "application/json", "/open-data/initiatives.csv", "text/csv;charset=UTF-8",
                "/open-data/dcat.rdf", "application/rdf+xml;charset=UTF-8", "/calendar/calls.ics", "text/calendar;charset=UTF-8"));
        for (String address : DOCUMENTS) {
            Visitor.Answer answer = visitor.get(address);
            assertEquals(200, answer.status(), address);
            assertEquals(types.getOrDefault(address, address.startsWith("/feeds/") ? "application/atom+xml;charset=UTF-8" : "application/json"),
                    answer.header("Content-Type").replace(" ", ""), address);
            assertEquals("*", answer.header("Access-Control-Allow-Origin"), address);
            assertEquals("no-cache", answer.header("Cache-Control"), address);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), address);
            assertEquals(null, answer.header("Set-Cookie"), address);
            assertEquals(null, answer.header("Access-Control-Allow-Credentials"), address);
            Visitor.Answer head = visitor.head(address);
            assertEquals(200, head.status(), address);
            assertEquals(0, head.response().body().length, address);
            assertEquals(answer.header("ETag"), head.header("ETag"), address);
            assertEquals(answer.header("Content-Length"), head.header("Content-Length"), address);
            assertEquals(304, visitor.get(address, "If-None-Match", answer.header("ETag")).status(), address);
            assertEquals(200, visitor.get(address, "If-None-Match", "\"another\"").status(), address);
            Visitor.Answer compressed = visitor.get(address, "Accept-Encoding", "gzip");
            assertEquals("gzip", compressed.header("Content-Encoding"), address);
            assertNotEquals(answer.header("ETag"), compressed.header("ETag"), address);
            assertEquals(answer.body(), unzipped(compressed), address);
            assertEquals(404, visitor.get("/en" + address).status(), address);
        }
    }

    private static String unzipped(Visitor.Answer answer) {
        try (var stream = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.response().body()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void mistakes_areProblems_thatSayWhatToDo() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("/api/v1/initiatives?theme=fishing", "theme");
        wrong.put("/api/v1/initiatives?fbclid=x", "fbclid");
        wrong.put("/api/v1/initiatives?theme=sport&theme=culture", "theme");
        wrong.put("/api/v1/initiatives?page=4999", "page");
        wrong.put("/api/v1/initiatives?page=0", "page");
        wrong.put("/api/v1/initiatives?page=-1", "page");
        wrong.put("/api/v1/initiatives?page=", "page");
        wrong.put("/api/v1/initiatives?size=0", "size");
        wrong.put("/api/v1/initiatives?q=titel&page=4999", "page");
        wrong.put("/api/v1/initiatives?size=1000", "size");
        wrong.put("/api/v1/initiatives?after=nowhere", "after");
        wrong.put("/api/v1/initiatives?district=atlantis", "district");
        wrong.put("/api/v1/initiatives?neighbourhood=atlantis", "neighbourhood");
        wrong.put("/api/v1/initiatives?q=%20", "q");
        wrong.put("/api/v1/calls?state=ajar", "state");
        wrong.put("/api/v1/calls?page=4999", "page");
        wrong.put("/api/v1/districts?district=farsta", "district");
        wrong.put("/api/v1/statistics?year=20x4", "year");
        wrong.put("/api/v1/statistics?theme=cultur", "theme");
        wrong.put("/api/v1/statistics?perspective=promotiv", "perspective");
        wrong.forEach((address, parameter) -> {
            Visitor.Answer answer = visitor.get(address);
            assertEquals(400, answer.status(), address);
            JsonObject problem = problem(answer);
            assertEquals(400, problem.getInt("status"), address);
            assertEquals(parameter, problem.getString("parameter"), address);
            assertTrue(problem.getString("detail").length() > 15, address);
        });
        assertTrue(problem(visitor.get("/api/v1/initiatives?theme=fishing")).getString("detail").contains("children-youth"));
        assertTrue(problem(visitor.get("/api/v1/initiatives?q=" + "x".repeat(101))).getString("detail").contains("100 characters"));
        assertEquals(200, visitor.get("/api/v1/statistics?theme=culture&perspective=promotive").status());
        assertEquals("/openapi", json(visitor.get("/api/v1")).getString("description"), "where the catalogue says that it begins");
        Visitor.Answer html = visitor.get("/api/v1/initiatives", "Accept", "text/html");
        assertEquals(406, html.status());
        problem(html);
        assertEquals(200, visitor.get("/api/v1/initiatives", "Accept", "text/html, */*;q=0.1").status());
        assertEquals(406, visitor.get("/openapi", "Accept", "image/png").status());
        Visitor.Answer posted = visitor.send("/api/v1/initiatives", "POST");
        assertEquals(405, posted.status());
        assertEquals("GET, HEAD, OPTIONS", posted.header("Allow"));
        problem(posted);
        for (String path : List.of("/api/v1/initiatives/" + Ids.next(), "/api/v1/calls/x", "/api/v1/districts/atlantis", "/api/v1/statistics/x", "/api/v2/initiatives",
                "/api/v1/initiatives/")) {
            Visitor.Answer answer = visitor.get(path);
            assertEquals(404, answer.status(), path);
            problem(answer);
        }
        Visitor.Answer asked = visitor.send("/api/v1/initiatives", "OPTIONS");
        assertEquals(204, asked.status());
        assertTrue(asked.header("Access-Control-Allow-Headers").contains("If-None-Match"));
        assertEquals("/feeds/calls.atom", visitor.get("/feeds/calls.atom?utm_source=x").header("Location"));
    }

    private static JsonObject problem(Visitor.Answer answer) {
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        return json(answer);
    }

    @Test
    void following_next_meetsEveryRowOnce_andPrevComesBack() {
        String call = Ids.next();
        DistrictView district = Samples.district(districts, "bromma");
        for (int i = 0; i < 12; i++) {
            publish(Samples.fresh().decision(PublicationLevel.OPEN, district, call));
        }
        int total = json(visitor.get("/api/v1/initiatives?district=bromma")).getInt("total");
        for (String sort : List.of("newest", "amount", "title")) {
            List<String> ids = new ArrayList<>();
            List<String> addresses = new ArrayList<>();
            String next = "/api/v1/initiatives?district=bromma&size=5&sort=" + sort;
            String last = null;
            while (next != null) {
                addresses.add(next);
                JsonObject page = json(visitor.get(next));
                page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> ids.add(item.getString("id")));
                last = next;
                next = page.getJsonObject("links").getString("next", null);
            }
            assertEquals(total, ids.size(), sort);
            assertEquals(total, new HashSet<>(ids).size(), sort);
            JsonObject end = json(visitor.get(last));
            JsonObject before = json(visitor.get(end.getJsonObject("links").getString("prev")));
            assertEquals(json(visitor.get(addresses.get(addresses.size() - 2))).getJsonArray("items"), before.getJsonArray("items"), sort);
            assertFalse(json(visitor.get(addresses.get(0))).getJsonObject("links").containsKey("prev"), sort);
        }
    }

    @Test
    void anInitiative_isTheSameInListFileAndByItself_andGoesEverywhereAtOnce() {
        Samples one = Samples.fresh();
        String call = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> publications.publishCall(
                Samples.call(call, farsta(), clock.now().minus(Duration.ofDays(9)), clock.now().minus(Duration.ofDays(1)), PublicationLevel.OPEN)));
        String id = publish(one.decision(PublicationLevel.OPEN, farsta(), call));
        JsonObject item = json(visitor.get("/api/v1/initiatives/" + id));
        assertEquals(one.title, item.getString("title"));
        assertEquals(one.grantedOre, item.getJsonNumber("grantedSek").bigDecimalValue().movePointRight(2).longValueExact());
        assertEquals(call, item.getJsonObject("call").getString("id"));
        assertEquals("farsta", item.getJsonObject("district").getString("todaySlug"));
        JsonObject list = json(visitor.get("/api/v1/initiatives?q=" + one.title));
        assertEquals(List.of(item), list.getJsonArray("items"));
        assertEquals(1, list.getInt("total"));
        List<String> everywhere = List.of("/open-data/360giving.json", "/open-data/initiatives.csv", "/feeds/initiatives.atom", "/api/v1/initiatives?q=" + one.title,
                "/api/v1/calls/" + call);
        everywhere.forEach(address -> assertTrue(visitor.get(address).body().contains(one.title), address));
        long before = json(visitor.get("/api/v1/statistics")).getJsonObject("all").getInt("initiatives");
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(one.caseId, PublicationLevel.LIMITED));
        everywhere.forEach(address -> assertFalse(visitor.get(address).body().contains(id), address));
        // An answer names the question, so the words asked for stand in it.
        everywhere.stream().filter(address -> !address.contains("?q=")).forEach(address -> assertFalse(visitor.get(address).body().contains(one.title), address));
        everywhere.forEach(address -> assertFalse(visitor.get(address).body().contains(one.summary), address));
        assertEquals(0, json(visitor.get("/api/v1/initiatives?q=" + one.title)).getInt("total"));
        assertEquals(before - 1, json(visitor.get("/api/v1/statistics")).getJsonObject("all").getInt("initiatives"));
        assertEquals(visitor.get("/api/v1/initiatives/" + Ids.next()).bytes(), visitor.get("/api/v1/initiatives/" + id).bytes(), "hidden and unknown are the same bytes");
    }

    @Test
    void statistics_addUp_whicheverWayTheyAreCut() {
        publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta(), null));
        for (String query : List.of("", "?district=farsta", "?year=2026", "?theme=culture&perspective=promotive")) {
            JsonObject sums = json(visitor.get("/api/v1/statistics" + query));
            long all = sums.getJsonObject("all").getInt("initiatives");
            assertTrue(all > 0, query);
            for (String group : List.of("byDistrict", "byTheme", "byYear", "byPerspective")) {
                assertEquals(all, sums.getJsonArray(group).getValuesAs(JsonObject.class).stream().mapToLong(one -> one.getInt("initiatives")).sum(), query + group);
            }
            assertEquals(query.isEmpty() || sums.getJsonArray("notShownOneByOne").isEmpty(), true, "the yearly row only without filters");
        }
        assertEquals(json(visitor.get("/api/v1/initiatives?district=farsta")).getInt("total"),
                json(visitor.get("/api/v1/statistics?district=farsta")).getJsonObject("all").getInt("initiatives"));
    }

    @Test
    void aFrame_isSilent_whereCasesMayBeHidden() {
        String hidden = Ids.next();
        String open = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> {
            publications.publishCall(Samples.call(hidden, farsta(), clock.now().minus(Duration.ofDays(2)), clock.now().plus(Duration.ofDays(2)), PublicationLevel.LIMITED));
            publications.publishCall(Samples.call(open, farsta(), clock.now().minus(Duration.ofDays(2)), clock.now().plus(Duration.ofDays(2)), PublicationLevel.OPEN));
        });
        assertFalse(visitor.get("/api/v1/calls/" + hidden).body().contains("777777"));
        assertTrue(visitor.get("/api/v1/calls/" + open).body().contains("777777"), "the test can see what is open");
        assertFalse(visitor.get("/api/v1/calls?size=100").body().contains("777777"));
    }

    @Test
    void aNameSomebodyAskedBy_isNeverKeptForOthers() {
        String forged = visitor.raw("/feeds/calls.atom", "portal.evil.example");
        assertTrue(forged.contains("portal.evil.example"), "written for the one who asked");
        for (String address : DOCUMENTS) {
            visitor.raw(address, "portal.evil.example");
            assertFalse(visitor.get(address).body().contains("evil.example"), address);
        }
        for (String address : List.of("/", "/open-data", "/calls")) {
            visitor.raw(address, "portal.evil.example");
            assertFalse(visitor.get(address).body().contains("evil.example"), address);
        }
    }

    @Test
    void statements_doNotGrow_withWhatIsShown() {
        for (int i = 0; i < 6; i++) {
            publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta(), null));
        }
        data.initiatives(ask("size", "1"));
        assertEquals(count(() -> data.initiatives(ask("size", "1"))), count(() -> data.initiatives(ask("size", "50"))), "one row or fifty");
        assertTrue(count(() -> data.portion(null)) <= 8, "a portion of a file");
        assertTrue(count(() -> data.statistics(ApiQuery.parse(ApiQuery.Resource.STATISTICS, Map.of()))) <= 6);
        assertTrue(count(() -> data.recentCalls()) <= 2);
    }

    private static ApiQuery ask(String name, String value) {
        return ApiQuery.parse(ApiQuery.Resource.INITIATIVES, Map.of(name, new String[] {value}));
    }

    private static long count(Runnable work) {
        long before = StatementCounter.ofThisThread();
        work.run();
        return StatementCounter.ofThisThread() - before;
    }
}
