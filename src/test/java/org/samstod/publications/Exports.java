package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.samstod.container.Visitor;

/** What an attacker has copied on one day: the table, the lists of ids and every sum that is told, as they came over the wire. */
final class Exports {

    /** The list that has those alone who tell of an activity. */
    static final String ACTIVITIES = "/calendar/activities.ics";
    /** The list that has the newest only. */
    static final String FEED = "/feeds/initiatives.atom";

    private static final Pattern ID = Pattern.compile("/initiatives/([0-9a-z]{26})");

    final Map<String, CSVRecord> rows = new LinkedHashMap<>();
    final Map<String, Set<String>> ids = new TreeMap<>();
    int entries;
    private final Map<String, JsonObject> statistics = new LinkedHashMap<>();

    static Exports copy(Visitor visitor) throws IOException {
        Exports copy = new Exports();
        String table = visitor.get("/open-data/initiatives.csv").body();
        for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(table.substring(1)))) {
            copy.rows.put(row.get("id"), row);
        }
        copy.ids.put("table", copy.rows.keySet());
        for (String list : List.of("/sitemap.xml", "/open-data/360giving.json", FEED, ACTIVITIES)) {
            copy.ids.put(list, found(list.contains("giving") ? Pattern.compile("360G-[a-z]+-([0-9a-z]{26})") : ID, visitor.get(list).body().replace("\r\n ", "")));
        }
        copy.entries = visitor.get(FEED).body().split("<entry>", -1).length - 1;
        Set<String> listed = new LinkedHashSet<>();
        for (String next = "/api/v1/initiatives?size=100"; next != null;) {
            JsonObject page = json(visitor.get(next).body());
            page.getJsonArray("items").forEach(item -> listed.add(item.asJsonObject().getString("id")));
            next = page.getJsonObject("links").getString("next", null);
        }
        copy.ids.put("api", listed);
        copy.statistics.put("", json(visitor.get("/api/v1/statistics").body()));
        for (String part : List.of("district", "theme", "year", "perspective")) {
            for (String code : copy.codes(part)) {
                copy.statistics.put(part + "=" + code, json(visitor.get("/api/v1/statistics?" + part + "=" + code).body()));
            }
        }
        return copy;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find();) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private Set<String> codes(String column) {
        Set<String> codes = new TreeSet<>();
        rows.values().forEach(row -> codes.add(row.get(column)));
        codes.remove("");
        return codes;
    }

    /** Every total that is told is that of the rows that are shown, to the öre: subtracting one from the other leaves nothing. */
    void leaveNothingOver() {
        statistics.forEach((query, told) -> {
            String[] part = query.split("=", 2);
            Predicate<CSVRecord> in = row -> query.isEmpty() || row.get(part[0]).equals(part[1]) || part[0].equals("district") && row.get("district_today").equals(part[1]);
            same(told.getJsonObject("all"), rows.values().stream().filter(in), "statistics " + query);
            Map.of("byDistrict", "district", "byTheme", "theme", "byYear", "year", "byPerspective", "perspective").forEach((group, column) -> {
                JsonArray sums = told.getJsonArray(group);
                assertEquals(rows.values().stream().filter(in).map(row -> row.get(column)).distinct().count(), sums.size(), group + " of " + query);
                sums.forEach(sum -> same(sum.asJsonObject(), rows.values().stream().filter(in).filter(row -> row.get(column).equals(sum.asJsonObject().getString("code", ""))),
                        group + " of " + query));
            });
        });
    }

    private static void same(JsonObject told, Stream<CSVRecord> shown, String where) {
        List<CSVRecord> all = shown.toList();
        assertEquals(all.size(), told.getInt("initiatives"), where);
        assertEquals(0, sum(all, "granted_sek").compareTo(told.getJsonNumber("grantedSek").bigDecimalValue()), where + ": granted");
        assertEquals(0, sum(all, "asked_sek").compareTo(told.getJsonNumber("askedSek").bigDecimalValue()), where + ": asked");
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
