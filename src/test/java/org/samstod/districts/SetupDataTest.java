package org.samstod.districts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.districts.domain.District;
import org.samstod.districts.domain.DistrictMap;
import org.samstod.shared.Period;

/** The set-up files hold what the trade says, and the room's rules accept them. */
class SetupDataTest {

    @Test
    void districts_areAsManyAsTheCityHadAtEachReform() {
        DistrictMap map = map();
        Map<LocalDate, Integer> counts = Map.of(LocalDate.of(2000, 1, 1), 18, LocalDate.of(2006, 12, 31), 18,
                LocalDate.of(2007, 1, 1), 14, LocalDate.of(2020, 6, 30), 14, LocalDate.of(2020, 7, 1), 13,
                LocalDate.of(2023, 6, 30), 13, LocalDate.of(2023, 7, 1), 11, LocalDate.of(2026, 3, 2), 11);
        counts.forEach((day, count) -> assertEquals(count, map.validOn(day).size(), day.toString()));
    }

    @Test
    void districts_ofThePast_allLeadToOneOfToday() {
        DistrictMap map = map();
        LocalDate today = LocalDate.of(2026, 3, 2);
        for (District district : map.all()) {
            assertTrue(map.governing(district.slug(), today).isPresent(), district.slug());
        }
        assertEquals("hagersten-alvsjo", map.governing("alvsjo", today).orElseThrow().slug());
        assertEquals("jarva", map.governing("kista", today).orElseThrow().slug());
        assertEquals("norra-innerstaden", map.governing("ostermalm", today).orElseThrow().slug());
    }

    @Test
    void neighbourhoods_everyDistrictOf2015AndOfTodayHasThree() {
        DistrictMap map = map();
        for (LocalDate day : List.of(LocalDate.of(2015, 9, 28), LocalDate.of(2021, 1, 1), LocalDate.of(2026, 3, 2))) {
            Map<String, Integer> counts = new TreeMap<>();
            map.validOn(day).forEach(district -> counts.put(district.slug(), 0));
            for (JsonObject row : rows("districts.json", "districts")) {
                int size = row.getJsonArray("neighbourhoods").size();
                if (size > 0) {
                    counts.merge(map.governing(row.getString("slug"), day).orElseThrow().slug(), size, Integer::sum);
                }
            }
            counts.forEach((slug, count) -> assertTrue(count >= 3, slug + " " + day + " " + count));
        }
    }

    @Test
    void neighbourhoods_ofAlvsjo_areTheSevenKnown() {
        JsonObject alvsjo = rows("districts.json", "districts").stream().filter(row -> row.getString("slug").equals("alvsjo")).findFirst()
                .orElseThrow();
        assertEquals(Set.of("Herrängen", "Liseberg", "Långbro", "Långsjö", "Solberga", "Älvsjö", "Örby slott"),
                alvsjo.getJsonArray("neighbourhoods").getValuesAs(JsonString.class).stream().map(JsonString::getString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void names_giveDifferentSlugsAndCodes() {
        Set<String> slugs = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (JsonObject row : rows("districts.json", "districts")) {
            assertTrue(codes.add(row.getJsonObject("board").getString("code")), row.getString("slug"));
            for (JsonString name : row.getJsonArray("neighbourhoods").getValuesAs(JsonString.class)) {
                assertTrue(slugs.add(DistrictSetup.slug(name.getString())), name.getString());
            }
        }
        assertEquals("orby-slott", DistrictSetup.slug("Örby slott"));
        assertEquals("hasselby-gard", DistrictSetup.slug("Hässelby gård"));
    }

    @Test
    void boards_areWrittenInTheStoredGenitive() {
        Map<String, String> names = new HashMap<>();
        rows("districts.json", "districts").forEach(row -> names.put(row.getString("slug"), row.getJsonObject("board").getString("name")));
        assertEquals("Älvsjö stadsdelsnämnd", names.get("alvsjo"));
        assertEquals("Skarpnäcks stadsdelsnämnd", names.get("skarpnack"));
        assertEquals("Södermalms stadsdelsnämnd", names.get("sodermalm"));
        assertEquals("Kungsholmens stadsdelsnämnd", names.get("kungsholmen"));
    }

    @Test
    void grounds_oneOfEachCodeOnAnyDay() {
        for (LocalDate day : List.of(LocalDate.of(2015, 9, 28), LocalDate.of(2018, 3, 1), LocalDate.of(2026, 3, 2))) {
            Set<String> codes = new TreeSet<>();
            for (JsonObject row : rows("legal-grounds.json", "grounds")) {
                if (new Period(SetupFiles.day(row, "validFrom"), SetupFiles.day(row, "validTo")).contains(day)) {
                    assertTrue(codes.add(row.getString("code")), row.getString("code") + " " + day);
                }
            }
            assertTrue(codes.containsAll(List.of("equal-treatment", "conflict-elected", "conflict-staff", "appeal", "service-duty")));
        }
        assertEquals("Kommunallagen (1991:900)", law("equal-treatment", LocalDate.of(2015, 9, 28)));
        assertEquals("Kommunallagen (2017:725)", law("equal-treatment", LocalDate.of(2018, 1, 1)));
        assertEquals("Förvaltningslagen (1986:223)", law("service-duty", LocalDate.of(2018, 6, 30)));
        assertEquals("Förvaltningslagen (2017:900)", law("service-duty", LocalDate.of(2018, 7, 1)));
    }

    @Test
    void texts_existInBothLanguages() {
        Map<String, Set<String>> languages = new TreeMap<>();
        for (JsonObject row : rows("texts.json", "texts")) {
            languages.computeIfAbsent(row.getString("key") + " " + row.getString("validFrom"), key -> new TreeSet<>())
                    .add(row.getString("language"));
        }
        languages.forEach((key, found) -> assertEquals(Set.of("sv", "en"), found, key));
        for (String key : List.of("appeal.letter", "repayment.terms", "grant.conditions", "democracy.declaration",
                "protected-identity.guidance", "level.explanation")) {
            assertTrue(languages.keySet().stream().anyMatch(found -> found.startsWith(key + " ")), key);
        }
    }

    @Test
    void appealText_holdsNoComputedDayAndPromisesNoRight() {
        List<String> bodies = new ArrayList<>();
        for (JsonObject row : rows("texts.json", "texts")) {
            if (row.getString("key").equals("appeal.letter")) {
                bodies.add(row.getString("body"));
            }
        }
        assertEquals(4, bodies.size());
        for (String body : bodies) {
            assertFalse(body.matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"), body);
            assertFalse(body.contains("{"), body);
            assertTrue(body.contains("inte i sig föreningen rätt att överklaga")
                    || body.contains("does not in itself give the association a right to appeal"), body);
            assertTrue(body.contains("tre veckor") || body.contains("three weeks"), body);
        }
    }

    @Test
    void codeLists_areThoseOfTheStrategyAndTheCity() {
        JsonObject lists = SetupFiles.read("codes.json").getJsonObject("lists");
        assertEquals(4, lists.getJsonArray("perspective").size());
        assertEquals(List.of("M1", "M2", "M3", "M4", "M5"),
                lists.getJsonArray("goal").getValuesAs(JsonObject.class).stream().map(row -> row.getString("code")).toList());
        assertEquals(16, lists.getJsonArray("area").size());
        assertEquals(8, lists.getJsonArray("theme").size());
        assertEquals(4, lists.getJsonArray("general-title").size());
    }

    @Test
    void amountBands_leaveNoGap() {
        long expected = 0;
        List<JsonObject> bands = SetupFiles.read("codes.json").getJsonObject("lists").getJsonArray("amount-band").getValuesAs(JsonObject.class);
        for (JsonObject band : bands) {
            assertEquals(expected, SetupFiles.ore(band, "fromOre"));
            Long last = SetupFiles.ore(band, "toOre");
            expected = last == null ? -1 : last + 1;
        }
        assertEquals(-1, expected);
        assertEquals(1_000_000L, SetupFiles.ore(bands.get(1), "fromOre"));
    }

    @Test
    void delegation_hasEveryKindOfGrantWithPositiveCeilings() {
        Set<String> kinds = SetupFiles.read("codes.json").getJsonObject("lists").getJsonArray("grant-kind").getValuesAs(JsonObject.class)
                .stream().map(row -> row.getString("code")).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (JsonObject row : rows("delegation.json", "rules")) {
            assertTrue(kinds.contains(row.getString("kind")), row.getString("kind"));
            assertTrue(SetupFiles.ore(row, "ceilingOre") > 0);
            seen.add(row.getString("kind"));
        }
        assertEquals(kinds, seen);
    }

    private static String law(String code, LocalDate day) {
        return rows("legal-grounds.json", "grounds").stream().filter(row -> row.getString("code").equals(code))
                .filter(row -> new Period(SetupFiles.day(row, "validFrom"), SetupFiles.day(row, "validTo")).contains(day))
                .map(row -> row.getString("law")).findFirst().orElseThrow();
    }

    private static List<JsonObject> rows(String file, String list) {
        return SetupFiles.read(file).getJsonArray(list).getValuesAs(JsonObject.class);
    }

    private static DistrictMap map() {
        Map<String, District> districts = new HashMap<>();
        for (JsonObject row : rows("districts.json", "districts")) {
            districts.put(row.getString("slug"), new District(row.getString("slug"), row.getString("name"),
                    SetupFiles.text(row, "cityCode"), SetupFiles.day(row, "validFrom")));
        }
        for (JsonObject row : rows("districts.json", "districts")) {
            if (SetupFiles.day(row, "validTo") != null) {
                districts.get(row.getString("slug")).endOn(SetupFiles.day(row, "validTo"), districts.get(row.getString("successor")));
            }
        }
        return new DistrictMap(districts.values());
    }
}
