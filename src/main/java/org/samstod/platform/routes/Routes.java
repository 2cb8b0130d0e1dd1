package org.samstod.platform.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of every address of the portal. What is not here is 404. */
public final class Routes {

    /** Every address, one list a part of the product. */
    public static final List<Route> ALL = Stream.of(PublicRoutes.ALL, AccountRoutes.ALL, AssociationRoutes.ALL, OfficeRoutes.ALL,
            ServiceRoutes.ALL, OpenDataRoutes.ALL, added()).flatMap(List::stream).toList();

    private static final List<Shape> SHAPES = ALL.stream().map(route -> new Shape(route, segments(route.pattern()))).toList();
    /** The shapes that a path of so many parts may have; the last entry is for every longer path. */
    private static final List<List<Shape>> BY_LENGTH = IntStream.rangeClosed(0, SHAPES.stream().mapToInt(shape -> shape.pattern.length).max().orElse(0) + 1)
            .mapToObj(length -> SHAPES.stream().filter(shape -> shape.fits(length)).toList()).toList();

    private Routes() {
    }

    private static List<Route> added() {
        return ServiceLoader.load(RouteSource.class, Routes.class.getClassLoader()).stream()
                .flatMap(source -> source.get().routes().stream()).toList();
    }

    /** A route and the variables of its path. */
    public record Match(Route route, Map<String, String> variables) {
    }

    /** A route and the parts of its pattern, taken apart once. */
    private record Shape(Route route, String[] pattern) {

        boolean takesRest() {
            return pattern.length > 0 && pattern[pattern.length - 1].equals("*");
        }

        boolean fits(int length) {
            return takesRest() ? length >= pattern.length : length == pattern.length;
        }
    }

    /** The route of a path without language; literal segments win over variables. */
    public static Optional<Match> match(String path) {
        String[] segments = segments(path);
        Match best = null;
        for (Shape shape : BY_LENGTH.get(Math.min(segments.length, BY_LENGTH.size() - 1))) {
            Map<String, String> variables = variables(shape, segments);
            if (variables != null && (best == null || variables.size() < best.variables().size())) {
                best = new Match(shape.route, variables);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, String> variables(Shape shape, String[] path) {
        String[] pattern = shape.pattern;
        boolean rest = shape.takesRest();
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (rest && i == pattern.length - 1) {
                variables.put("*", String.join("/", List.of(path).subList(i, path.length)));
            } else if (pattern[i].startsWith("{")) {
                if (path[i].isEmpty()) {
                    return null;
                }
                variables.put(pattern[i].substring(1, pattern[i].length() - 1), path[i]);
            } else if (!pattern[i].equals(path[i])) {
                return null;
            }
        }
        return variables;
    }

    private static String[] segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        if (!segments.isEmpty() && segments.get(0).isEmpty()) {
            segments.remove(0);
        }
        return segments.toArray(String[]::new);
    }
}
