package org.samstod.cases.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.Outcome;
import org.samstod.cases.ReportRow;
import org.samstod.cases.ReportSection;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Sha256;

/**
 * What a report says: the text of each section and the rows of its table. Kept as canonical JSON, so that the same contents have the same
 * hash and a version can be told from what somebody looked at before it was finished.
 *
 * @param heading  what the matter is called
 * @param number   its register number, or null
 * @param board    the board it goes to
 * @param office   the board's administration
 * @param frame    the frame that the proposals draw on, or null
 * @param texts    the sections
 * @param rows     the table, in the order the applications were received
 */
public record ReportContent(String heading, String number, String board, String office, String frame, Map<ReportSection, String> texts,
        List<ReportRow> rows) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Keeps a copy, a section that is missing as an empty text. */
    public ReportContent {
        Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            all.put(section, texts.getOrDefault(section, ""));
        }
        texts = all;
        rows = List.copyOf(rows);
    }

    /** The text of a section. */
    public String text(ReportSection section) {
        return texts.get(section);
    }

    /** The characters it is kept as. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("heading", heading);
        all.put("number", number);
        all.put("board", board);
        all.put("office", office);
        all.put("frame", frame);
        all.put("texts", texts);
        all.put("rows", rows.stream().map(ReportContent::row).toList());
        return org.samstod.shared.Json.canonical(all);
    }

    private static Map<String, Object> row(ReportRow row) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("case", row.caseId());
        all.put("number", row.number());
        all.put("applicant", row.applicant());
        all.put("title", row.title());
        all.put("asked", row.asked().ore());
        all.put("outcome", row.outcome());
        all.put("proposed", row.proposed().ore());
        all.put("reasons", row.reasons());
        all.put("level", row.level().name());
        // Left out where there is none, so that what was kept before has the same hash.
        if (!row.together().isEmpty()) {
            all.put("together", row.together());
        }
        return all;
    }

    /** What it is told apart by. */
    public String sha256() {
        return Sha256.of(json());
    }

    /** Reads what {@link #json} wrote. */
    public static ReportContent of(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            JsonObject all = reader.readObject();
            Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
            all.getJsonObject("texts").forEach((section, text) -> texts.put(ReportSection.valueOf(section), all.getJsonObject("texts").getString(section)));
            List<ReportRow> rows = new ArrayList<>();
            JsonArray kept = all.getJsonArray("rows");
            for (int i = 0; i < kept.size(); i++) {
                JsonObject row = kept.getJsonObject(i);
                rows.add(new ReportRow(row.getString("case"), row.getString("number"), row.getString("applicant"), row.getString("title"),
                        Money.ofOre(row.getJsonNumber("asked").longValueExact()), row.isNull("outcome") ? null : Outcome.valueOf(row.getString("outcome")),
                        Money.ofOre(row.getJsonNumber("proposed").longValueExact()), row.getString("reasons"),
                        PublicationLevel.valueOf(row.getString("level")), row.containsKey("together")
                                ? row.getJsonArray("together").getValuesAs(JsonString::getString) : List.of()));
            }
            return new ReportContent(all.getString("heading"), text(all, "number"), all.getString("board"), all.getString("office"),
                    text(all, "frame"), texts, rows);
        }
    }

    private static String text(JsonObject all, String key) {
        return all.isNull(key) ? null : all.getString(key);
    }
}
