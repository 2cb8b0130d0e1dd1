package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.MapBoundary.BoundaryShape;
import org.samstod.shared.BusinessException;

/** A city's file of boundaries: what is drawn of it and what is refused. */
class BoundaryFileTest {

    private static final Map<String, String> PLACES = Map.of("farsta", "farsta", "solberga", "alvsjo", "älvsjö", "alvsjo", "liseberg", "alvsjo");

    private static String area(String properties, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    private static String square(int x, int y) {
        return "[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]".formatted(x, y, x + 1000, y, x + 1000, y + 1000, x, y + 1000, x, y);
    }

    private static Map<String, BoundaryShape> read(String... features) {
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        return BoundaryFile.read(file.getBytes(StandardCharsets.UTF_8), PLACES, List.of("farsta", "alvsjo"));
    }

    private static String refused(String... features) {
        return assertThrows(BusinessException.class, () -> read(features)).code();
    }

    @Test
    void neighbourhoods_becomeTheirDistrict_inOneFrame() {
        Map<String, BoundaryShape> shapes = read(area("\"namn\":\"SOLBERGA\"", square(6_000_000, 1000)), area("\"name\":\"Liseberg\"", square(6_001_000, 1000)),
                area("\"slug\":\"farsta\"", square(6_000_000, 0)), area("\"name\":\"Nowhere\"", square(6_009_000, 0)));
        assertEquals(2, shapes.size());
        BoundaryShape alvsjo = shapes.get("alvsjo");
        assertEquals(600, alvsjo.width());
        assertEquals(600, alvsjo.height(), "two squares wide, two high");
        assertTrue(alvsjo.path().startsWith("M") && alvsjo.path().endsWith("z"), alvsjo.path());
        assertEquals(1, alvsjo.path().chars().filter(c -> c == 'M').count(), "joined to one: " + alvsjo.path());
        assertTrue(alvsjo.labelY() < 300 && shapes.get("farsta").labelY() > 300, "north is up");
        assertTrue(shapes.get("farsta").labelX() < 300, "inside its own");
    }

    @Test
    void whatIsNoMap_isRefusedWithItsReason() {
        assertEquals("map.file.json", assertThrows(BusinessException.class, () -> BoundaryFile.read("{".getBytes(StandardCharsets.UTF_8), PLACES, List.of())).code());
        assertEquals("map.file.collection",
                assertThrows(BusinessException.class, () -> BoundaryFile.read("{\"type\":\"Feature\"}".getBytes(StandardCharsets.UTF_8), PLACES, List.of())).code());
        assertEquals("map.file.large", assertThrows(BusinessException.class, () -> BoundaryFile.read(new byte[BoundaryFile.LARGEST + 1], PLACES, List.of())).code());
        assertEquals("map.file.missing", refused(area("\"slug\":\"farsta\"", square(0, 0))));
        assertEquals("map.file.shape", refused(area("\"slug\":\"farsta\"", "[0,0],[9,9],[9,0],[0,9],[0,0]"), area("\"name\":\"Solberga\"", square(0, 0))));
        assertEquals("map.file.shape", refused(area("\"slug\":\"farsta\"", "[0,0],[9,0],[9,9]"), area("\"name\":\"Solberga\"", square(0, 0))));
        assertEquals("map.file.shape", refused(area("\"slug\":\"farsta\"", "[0,\"x\"],[9,0],[9,9],[0,0]"), area("\"name\":\"Solberga\"", square(0, 0))));
        assertEquals("map.file.shape", refused("{\"properties\":{\"slug\":\"farsta\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}"));
    }
}
