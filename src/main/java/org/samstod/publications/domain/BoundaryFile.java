package org.samstod.publications.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.samstod.publications.domain.MapBoundary.BoundaryShape;
import org.samstod.shared.BusinessException;

/**
 * The boundaries of a city's districts from a GeoJSON file (RFC 7946): a collection of polygons, each with a property that names a district
 * or one of its neighbourhoods. What is not a boundary is refused with a reason; what is, is joined by district, simplified so that
 * neighbours still share their border, and drawn in one frame.
 */
public final class BoundaryFile {

    /** The largest file that is read. */
    public static final int LARGEST = 4 * 1024 * 1024;
    private static final int MOST_POINTS = 400_000;
    private static final int MOST_FEATURES = 2_000;
    private static final int FRAME = 600;
    private static final double DETAIL = 400;
    /** Properties that may name the place, the first that does so counts. */
    private static final List<String> NAMES = List.of("slug", "district", "stadsdelsomrade", "stadsdelsområde", "name", "namn");
    private static final String SHAPE = "map.file.shape";

    private final GeometryFactory geometries = new GeometryFactory();
    private int points;

    private BoundaryFile() {
    }

    /**
     * Reads a file.
     *
     * @param content the file
     * @param places slug of the district by name or slug of a district or neighbourhood, all in small letters
     * @param districts slugs of the districts that must be there
     * @return the shape of each of those districts
     * @throws BusinessException {@code map.file.large}, {@code map.file.json}, {@code map.file.collection}, {@code map.file.shape},
     *         {@code map.file.points}, {@code map.file.missing}
     */
    public static Map<String, BoundaryShape> read(byte[] content, Map<String, String> places, List<String> districts) {
        if (content.length > LARGEST) {
            throw new BusinessException("map.file.large", LARGEST / 1024 / 1024);
        }
        return new BoundaryFile().shapes(content, places, districts);
    }

    private Map<String, BoundaryShape> shapes(byte[] content, Map<String, String> places, List<String> districts) {
        JsonObject file;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
            file = reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new BusinessException("map.file.json");
        }
        if (!(file.get("type") instanceof JsonString type) || !"FeatureCollection".equals(type.getString()) || !(file.get("features") instanceof JsonArray features)
                || features.isEmpty() || features.size() > MOST_FEATURES) {
            throw new BusinessException("map.file.collection");
        }
        Map<String, List<Geometry>> found = new LinkedHashMap<>();
        for (JsonValue feature : features) {
            if (feature instanceof JsonObject object) {
                String district = district(object, places);
                if (district != null && districts.contains(district)) {
                    found.computeIfAbsent(district, key -> new ArrayList<>()).addAll(polygons(object));
                }
            }
        }
        TreeSet<String> missing = new TreeSet<>(districts);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            throw new BusinessException("map.file.missing", String.join(", ", missing));
        }
        List<String> slugs = List.copyOf(found.keySet());
        Geometry[] whole = slugs.stream().map(slug -> UnaryUnionOp.union(found.get(slug))).toArray(Geometry[]::new);
        return draw(slugs, flat(whole));
    }

    private static String district(JsonObject feature, Map<String, String> places) {
        if (!(feature.get("properties") instanceof JsonObject properties)) {
            return null;
        }
        return NAMES.stream().map(properties::get).filter(JsonString.class::isInstance)
                .map(name -> places.get(((JsonString) name).getString().strip().toLowerCase(Locale.ROOT))).filter(slug -> slug != null).findFirst().orElse(null);
    }

    private List<Geometry> polygons(JsonObject feature) {
        if (!(feature.get("geometry") instanceof JsonObject geometry) || !(geometry.get("type") instanceof JsonString type)
                || !(geometry.get("coordinates") instanceof JsonArray coordinates)) {
            throw new BusinessException(SHAPE);
        }
        return switch (type.getString()) {
            case "Polygon" -> List.of(polygon(coordinates));
            case "MultiPolygon" -> coordinates.stream().map(one -> polygon(array(one))).map(Geometry.class::cast).toList();
            default -> throw new BusinessException(SHAPE);
        };
    }

    private Polygon polygon(JsonArray rings) {
        if (rings.isEmpty()) {
            throw new BusinessException(SHAPE);
        }
        LinearRing[] all = rings.stream().map(ring -> ring(array(ring))).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        Polygon polygon = geometries.createPolygon(all[0], holes);
        if (!polygon.isValid()) {
            throw new BusinessException(SHAPE);
        }
        return polygon;
    }

    private LinearRing ring(JsonArray positions) {
        points += positions.size();
        if (points > MOST_POINTS) {
            throw new BusinessException("map.file.points", MOST_POINTS);
        }
        Coordinate[] all = positions.stream().map(one -> position(array(one))).toArray(Coordinate[]::new);
        if (all.length < 4 || !all[0].equals2D(all[all.length - 1])) {
            throw new BusinessException(SHAPE);
        }
        return geometries.createLinearRing(all);
    }

    private static Coordinate position(JsonArray numbers) {
        if (numbers.size() < 2 || !(numbers.get(0) instanceof JsonNumber x) || !(numbers.get(1) instanceof JsonNumber y)
                || !Double.isFinite(x.doubleValue()) || !Double.isFinite(y.doubleValue())) {
            throw new BusinessException(SHAPE);
        }
        return new Coordinate(x.doubleValue(), y.doubleValue());
    }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new BusinessException(SHAPE);
    }

    /** Degrees become as wide as they are in the middle of the city; metres of a map projection stay. */
    private static Geometry[] flat(Geometry[] all) {
        Envelope frame = frame(all);
        boolean degrees = frame.getMinX() >= -180 && frame.getMaxX() <= 180 && frame.getMinY() >= -90 && frame.getMaxY() <= 90;
        if (degrees) {
            double narrow = Math.cos(Math.toRadians((frame.getMinY() + frame.getMaxY()) / 2));
            for (Geometry one : all) {
                one.apply((Coordinate c) -> c.setX(c.getX() * narrow));
                one.geometryChanged();
            }
        }
        return all;
    }

    private static Envelope frame(Geometry[] all) {
        Envelope frame = new Envelope();
        for (Geometry one : all) {
            frame.expandToInclude(one.getEnvelopeInternal());
        }
        return frame;
    }

    private static Map<String, BoundaryShape> draw(List<String> slugs, Geometry[] whole) {
        Envelope frame = frame(whole);
        double extent = Math.max(frame.getWidth(), frame.getHeight());
        if (extent <= 0) {
            throw new BusinessException(SHAPE);
        }
        Geometry[] simple = CoverageSimplifier.simplify(whole, extent / DETAIL);
        double scale = FRAME / extent;
        int width = (int) Math.ceil(frame.getWidth() * scale);
        int height = (int) Math.ceil(frame.getHeight() * scale);
        Map<String, BoundaryShape> shapes = new LinkedHashMap<>();
        for (int i = 0; i < simple.length; i++) {
            StringBuilder path = new StringBuilder();
            for (int n = 0; n < simple[i].getNumGeometries(); n++) {
                Polygon polygon = (Polygon) simple[i].getGeometryN(n);
                line(path, polygon.getExteriorRing(), frame, scale);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    line(path, polygon.getInteriorRingN(hole), frame, scale);
                }
            }
            Point inside = simple[i].getInteriorPoint();
            shapes.put(slugs.get(i), new BoundaryShape(path.toString(), (int) Math.round((inside.getX() - frame.getMinX()) * scale),
                    (int) Math.round((frame.getMaxY() - inside.getY()) * scale), width, height));
        }
        return shapes;
    }

    private static void line(StringBuilder path, LinearRing ring, Envelope frame, double scale) {
        Coordinate[] all = ring.getCoordinates();
        // The last point is the first again; the path is closed instead.
        for (int i = 0; i < all.length - 1; i++) {
            path.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", (all[i].getX() - frame.getMinX()) * scale,
                    (frame.getMaxY() - all[i].getY()) * scale));
        }
        path.append('z');
    }
}
