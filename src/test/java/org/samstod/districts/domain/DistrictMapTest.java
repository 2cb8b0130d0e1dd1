package org.samstod.districts.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;

class DistrictMapTest {

    private final LocalDate in2015 = LocalDate.of(2015, 9, 28);
    private final LocalDate today = LocalDate.of(2026, 3, 2);

    private District alvsjo;
    private District hagersten;
    private District merged;
    private DistrictMap map;
    private List<Neighbourhood> neighbourhoods;

    @BeforeEach
    void mergeTwoDistricts() {
        alvsjo = new District("alvsjo", "Älvsjö", "21", LocalDate.of(1999, 1, 1));
        hagersten = new District("hagersten-liljeholmen", "Hägersten-Liljeholmen", null, LocalDate.of(2007, 1, 1));
        merged = new District("hagersten-alvsjo", "Hägersten-Älvsjö", null, LocalDate.of(2020, 7, 1));
        alvsjo.endOn(LocalDate.of(2020, 6, 30), merged);
        hagersten.endOn(LocalDate.of(2020, 6, 30), merged);
        map = new DistrictMap(List.of(alvsjo, hagersten, merged));
        neighbourhoods = List.of(new Neighbourhood("solberga", "Solberga", alvsjo, LocalDate.of(1999, 1, 1)),
                new Neighbourhood("alvsjo", "Älvsjö", alvsjo, LocalDate.of(1999, 1, 1)),
                new Neighbourhood("orby-slott", "Örby slott", alvsjo, LocalDate.of(1999, 1, 1)));
    }

    @Test
    void governing_followsSuccessors() {
        assertEquals(alvsjo, map.governing("alvsjo", in2015).orElseThrow());
        assertEquals(alvsjo, map.governing("alvsjo", LocalDate.of(2020, 6, 30)).orElseThrow());
        assertEquals(merged, map.governing("alvsjo", LocalDate.of(2020, 7, 1)).orElseThrow());
        assertEquals(merged, map.governing("alvsjo", today).orElseThrow());
    }

    @Test
    void governing_beforeItExisted_isNobody() {
        assertTrue(map.governing("hagersten-alvsjo", in2015).isEmpty());
        assertTrue(map.governing("nowhere", in2015).isEmpty());
    }

    @Test
    void withPredecessors_rollsUpToToday() {
        assertEquals(Set.of("hagersten-alvsjo", "alvsjo", "hagersten-liljeholmen"), map.withPredecessors("hagersten-alvsjo"));
        assertEquals(Set.of("alvsjo"), map.withPredecessors("alvsjo"));
    }

    @Test
    void find_neighbourhood_givesTodaysDistrict() {
        var hit = new Places(map, neighbourhoods, today).find("solb").get(0);
        assertEquals("Solberga", hit.name());
        assertEquals(merged.slug(), hit.districtSlug());
        assertEquals(alvsjo.slug(), new Places(map, neighbourhoods, in2015).find("Solberga").get(0).districtSlug());
    }

    @Test
    void find_oldDistrictName_leadsToItsSuccessor() {
        var hits = new Places(map, neighbourhoods, today).find("Hägersten-Liljeholmen");
        assertEquals(merged.slug(), hits.get(0).districtSlug());
        assertEquals(hagersten.name(), hits.get(0).formerDistrict());
        assertNull(hits.get(0).neighbourhoodSlug());
    }

    @Test
    void find_sameNameTwice_putsNeighbourhoodFirst() {
        var hits = new Places(map, neighbourhoods, today).find("älvsjö");
        assertEquals("alvsjo", hits.get(0).neighbourhoodSlug());
        assertEquals(alvsjo.name(), hits.get(1).formerDistrict());
        assertEquals("Hägersten-Älvsjö", hits.get(2).name());
    }

    @Test
    void find_withoutSwedishLetters_findsTheSame() {
        assertEquals("Örby slott", new Places(map, neighbourhoods, today).find("orby  SLOTT").get(0).name());
        assertEquals("Hägersten-Älvsjö", new Places(map, neighbourhoods, today).find("hagersten alvsjo").get(0).name());
    }

    @Test
    void find_nothingTyped_findsNothing() {
        assertTrue(new Places(map, neighbourhoods, today).find(" ").isEmpty());
        assertTrue(new Places(map, neighbourhoods, today).find(null).isEmpty());
        assertTrue(new Places(map, neighbourhoods, today).find("x".repeat(10_000)).isEmpty());
        assertTrue(new Places(map, neighbourhoods, today).find("%").isEmpty());
    }

    @Test
    void end_successorNotYetThere_isRefused() {
        District early = new District("a", "A", null, LocalDate.of(2000, 1, 1));
        District late = new District("b", "B", null, LocalDate.of(2010, 1, 2));
        assertEquals("district.successor-not-valid",
                assertThrows(BusinessException.class, () -> early.endOn(LocalDate.of(2009, 12, 31), late)).code());
        early.endOn(LocalDate.of(2010, 1, 1), late);
        assertEquals("district.ended", assertThrows(BusinessException.class, () -> early.endOn(LocalDate.of(2011, 1, 1), late)).code());
    }

    @Test
    void end_itselfAsSuccessor_isRefused() {
        District one = new District("a", "A", null, LocalDate.of(2000, 1, 1));
        assertEquals("district.successor-self",
                assertThrows(BusinessException.class, () -> one.endOn(LocalDate.of(2009, 12, 31), one)).code());
    }

    @Test
    void slug_ofOtherShape_isRefused() {
        for (String slug : new String[] {"", "Älvsjö", "a b", "-a", "a--b", "../x", null}) {
            assertEquals("slug.format", assertThrows(BusinessException.class,
                    () -> new District(slug, "A", null, LocalDate.of(2000, 1, 1)), String.valueOf(slug)).code());
        }
    }

    @Test
    void board_registerPattern_needsYearAndSequence() {
        for (String pattern : new String[] {"{SEQ:4}", "{YYYY}", "{YYYY}/{SEQ:4}{OTHER}", "{BOARD {YYYY}/{SEQ:4}"}) {
            assertEquals("board.register-pattern", assertThrows(BusinessException.class, () -> board(pattern), pattern).code());
        }
        for (String pattern : new String[] {"{BOARD} {YYYY}/{SEQ:4}", "{CLASS}-{SEQ}/{YY}", "{SEQ:3}-{YYYY}"}) {
            assertEquals(pattern, board(pattern).registerPattern());
        }
    }

    private Board board(String pattern) {
        return new Board(alvsjo, "ÄLV", "Älvsjö stadsdelsnämnd", "Älvsjö City District Board", "Älvsjö stadsdelsförvaltning",
                RegisterMode.OWN, pattern);
    }
}
