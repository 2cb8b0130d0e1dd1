package org.samstod.platform.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The table of every address of the portal. What is not here is 404. */
public final class Routes {

    /** Every address, one list a part of the product. */
    public static final List<Route> ALL = Stream.of(PublicRoutes.ALL, AccountRoutes.ALL, AssociationRoutes.ALL, OfficeRoutes.ALL,
            ServiceRoutes.ALL, OpenDataRoutes.ALL, added()).flatMap(List::stream).toList();

    private Routes() {
    }

    private static List<Route> added() {
        return ServiceLoader.load(RouteSource.class, Routes.class.getClassLoader()).stream()
                .flatMap(source -> source.get().routes().stream()).toList();
    }

    /** A route and the variables of its path. */
    public record Match(Route route, Map<String, String> variables) {
    }

    /** The route of a path without language; literal segments win over variables. */
    public static Optional<Match> match(String path) {
        String[] segments = segments(path);
        Match best = null;
        for (Route route : ALL) {
            Map<String, String> variables = variables(segments(route.pattern()), segments);
            if (variables != null && (best == null || variables.size() < best.variables().size())) {
                best = new Match(route, variables);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, String> variables(String[] pattern, String[] path) {
        boolean rest = pattern.length > 0 && pattern[pattern.length - 1].equals("*");
        if (rest ? path.length < pattern.length : path.length != pattern.length) {
            return null;
        }
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
