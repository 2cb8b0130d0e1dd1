package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSpreadTest {

    private static Map<String, Long> load(long astrid, long bo, long cia) {
        Map<String, Long> load = new LinkedHashMap<>();
        load.put("astrid", astrid);
        load.put("bo", bo);
        load.put("cia", cia);
        return load;
    }

    @Test
    void cases_goToWhoeverHasTheFewest() {
        Map<String, String> given = EvenSpread.of(List.of("1", "2", "3", "4"), load(3, 0, 2), (one, officer) -> true);
        assertEquals(Map.of("1", "bo", "2", "bo", "3", "bo", "4", "cia"), given);
    }

    @Test
    void afterwards_nobodyHasMoreThanOneMoreThanAnother() {
        List<String> many = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        Map<String, Long> load = load(4, 0, 9);
        Map<String, Long> then = new LinkedHashMap<>(load);
        EvenSpread.of(many, load, (one, officer) -> true).values().forEach(officer -> then.merge(officer, 1L, Long::sum));
        assertEquals(63, then.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(then.values().stream().allMatch(each -> each == 21), then.toString());
    }

    @Test
    void whoMayNotHaveACase_neverGetsIt_andACaseForNobodyIsMissing() {
        Map<String, String> given = EvenSpread.of(List.of("1", "2", "3"), load(0, 5, 9),
                (one, officer) -> !one.equals("3") && !(one.equals("1") && officer.equals("astrid")));
        assertEquals(Map.of("1", "bo", "2", "astrid"), given);
    }

    @Test
    void whatFewMayHave_isGivenFirst() {
        List<String> cases = IntStream.range(0, 4).mapToObj(Integer::toString).collect(Collectors.toList());
        Map<String, String> given = EvenSpread.of(cases, load(0, 0, 7), (one, officer) -> !one.equals("3") || officer.equals("astrid"));
        assertEquals("astrid", given.get("3"));
        assertEquals(2, given.values().stream().filter("astrid"::equals).count());
    }

    @Test
    void nobodyToGiveTo_givesNothing() {
        assertEquals(Map.of(), EvenSpread.of(List.of("1"), Map.of(), (one, officer) -> true));
    }
}
