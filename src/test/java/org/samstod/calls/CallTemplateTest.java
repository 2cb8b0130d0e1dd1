package org.samstod.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.districts.SetupFiles;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** Every template gives a call for any year, with the days and times the districts really use. */
class CallTemplateTest {

    private final JsonObject file = SetupFiles.read("calls.json");
    private final List<JsonObject> rows = file.getJsonArray("templates").getValuesAs(JsonObject.class);

    @Test
    void skarpnack_closesAtNoon() {
        CallDraft draft = draft("skarpnack-operating", 2027);
        assertEquals(Instant.parse("2027-01-29T11:00:00Z"), draft.closesAt());
        assertEquals("Föreningsbidrag 2027, Skarpnäck", draft.titleSv());
        assertEquals(LocalDate.of(2028, 2, 28), draft.reportDue());
    }

    @Test
    void enskedeArstaVantor_hasItsTwoDeadlinesToTheEndOfTheDay() {
        assertEquals(Instant.parse("2026-04-30T21:59:59.999Z"), draft("enskede-arsta-vantor-activity-spring", 2026).closesAt());
        assertEquals(Instant.parse("2025-10-31T22:59:59.999Z"), draft("enskede-arsta-vantor-activity-autumn", 2026).closesAt());
    }

    @Test
    void spangaTensta_reportsByTheLastOfFebruary_inALeapYearToo() {
        assertEquals(LocalDate.of(2027, 2, 28), draft("spanga-tensta-operating", 2026).reportDue());
        assertEquals(LocalDate.of(2024, 2, 29), draft("spanga-tensta-operating", 2023).reportDue());
    }

    @Test
    void rinkebyKista_hasItsCeiling() {
        assertEquals(Money.ofKronor(100_000).ore(), draft("rinkeby-kista-activity", 2023).ceilingOre());
        assertEquals(Instant.parse("2023-03-17T22:59:59.999Z"), draft("rinkeby-kista-activity", 2023).closesAt());
    }

    @Test
    void continuousCalls_haveNoEnd() {
        for (String code : List.of("quick-activity", "support-to-relatives", "aftermath")) {
            assertNull(draft(code, 2026).closesAt(), code);
        }
    }

    @Test
    void sensitivePerspectives_startAtTheirSafeLevel() {
        assertEquals(PublicationLevel.LIMITED, draft("support-to-relatives", 2026).defaultLevel());
        assertEquals(PublicationLevel.STATISTICS, draft("aftermath", 2026).defaultLevel());
    }

    @Test
    void everyTemplate_inEveryYear_isAcceptedByTheRules() {
        Set<String> codes = new HashSet<>();
        for (JsonObject row : rows) {
            assertTrue(codes.add(row.getString("code")));
            for (int year : List.of(2020, 2024, 2027)) {
                TemplateDraft template = CallTemplateService.draft(file, row, year, "form");
                org.samstod.calls.domain.Call call = Drafts.call(template.draft(), year);
                call.ask("writer", call.window().opensAt());
                call.publish("reader", call.window().opensAt());
                Money parts = Money.sum(template.parts().stream().map(CreateFrame.Part::total).toList());
                assertTrue(parts.compareTo(template.frameTotal()) <= 0, row.getString("code"));
                if (template.draft().subFrame() != null) {
                    assertTrue(template.parts().stream().anyMatch(part -> part.code().equals(template.draft().subFrame())), row.getString("code"));
                }
            }
        }
    }

    @Test
    void everyCode_isInTheCodeLists() {
        for (JsonObject row : rows) {
            assertTrue(codes("grant-kind").contains(row.getString("kind")), row.getString("kind"));
            assertTrue(codes("theme").contains(row.getString("theme")), row.getString("theme"));
            assertTrue(codes("perspective").contains(row.getString("perspective")), row.getString("perspective"));
            assertTrue(codes("target").contains(row.getString("target")), row.getString("target"));
            CallDraft draft = CallTemplateService.draft(file, row, 2026, null).draft();
            assertTrue(codes("goal").containsAll(draft.goals()));
            assertTrue(codes("area").containsAll(draft.areas()));
        }
    }

    @Test
    void everyDistrict_exists() {
        Set<String> slugs = SetupFiles.read("districts.json").getJsonArray("districts").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("slug")).collect(Collectors.toSet());
        for (JsonObject row : rows) {
            String district = SetupFiles.text(row, "district");
            assertTrue(district == null || slugs.contains(district), district);
        }
    }

    private static Set<String> codes(String list) {
        return SetupFiles.read("codes.json").getJsonObject("lists").getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("code")).collect(Collectors.toSet());
    }

    private CallDraft draft(String code, int year) {
        JsonObject row = rows.stream().filter(one -> one.getString("code").equals(code)).findFirst().orElseThrow();
        return CallTemplateService.draft(file, row, year, null).draft();
    }
}
