package org.samstod.publications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.publications.domain.AgeBand;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;

/**
 * A question to the read API. Where the page that people browse quietly drops what means nothing, a program is told: an unknown
 * parameter, a value that no filter has, one given twice. The filters and their values are those of {@link InitiativeQuery}.
 */
public final class ApiQuery implements PublicQuery {

    /** The lists of the API and the parameters each takes, in their one order. */
    public enum Resource {
        /** Granted initiatives. */
        INITIATIVES("/api/v1/initiatives", List.of("q", "district", "neighbourhood", "theme", "target", "age", "kind", "year", "amount", "sort",
                "page", "size", "after", "before")),
        /** Calls. */
        CALLS("/api/v1/calls", List.of("state", "district", "page", "size")),
        /** Districts. */
        DISTRICTS("/api/v1/districts", List.of("page", "size")),
        /** Counts and sums. */
        STATISTICS("/api/v1/statistics", List.of("district", "theme", "year", "perspective"));

        private final String path;
        private final List<String> parameters;

        Resource(String path, List<String> parameters) {
            this.path = path;
            this.parameters = parameters;
        }

        /** Its address. */
        public String path() {
            return path;
        }

        /** What it takes. */
        public List<String> parameters() {
            return parameters;
        }

        /** The list at an address. */
        public static Optional<Resource> at(String path) {
            return Stream.of(values()).filter(one -> one.path.equals(path)).findFirst();
        }
    }

    /** Rows of a page unless asked for otherwise. */
    public static final int SIZE = 20;
    /** Most rows of a page. */
    public static final int MOST_ROWS = 100;
    /** The states of a call. */
    public static final List<String> STATES = List.of("open", "coming", "closed");

    private static final List<String> PLACES = List.of("after", "before");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Resource resource;
    private final Map<String, String> given;
    private final InitiativeQuery filter;

    private ApiQuery(Resource resource, Map<String, String> given, InitiativeQuery filter) {
        this.resource = resource;
        this.given = given;
        this.filter = filter;
    }

    /**
     * Reads a question.
     *
     * @param all every value of every parameter
     * @throws WrongParameter for the first thing that means nothing
     */
    public static ApiQuery parse(Resource resource, Map<String, String[]> all) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> one : all.entrySet()) {
            if (!resource.parameters().contains(one.getKey())) {
                throw new WrongParameter(one.getKey(), "unknown", String.join(", ", resource.parameters()));
            }
            if (one.getValue().length != 1) {
                throw new WrongParameter(one.getKey(), "twice", null);
            }
        }
        for (String name : resource.parameters()) {
            if (all.containsKey(name)) {
                given.put(name, all.get(name)[0]);
            }
        }
        InitiativeQuery filter = InitiativeQuery.parse(given.entrySet().stream().filter(one -> !one.getKey().equals("page"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        given.forEach((name, value) -> check(resource, name, value, filter));
        if (Stream.of("page", "after", "before").filter(given::containsKey).count() > 1) {
            throw new WrongParameter(given.containsKey("page") ? "page" : "before", "together", null);
        }
        ApiQuery query = new ApiQuery(resource, given, filter);
        query.cursor();
        return query;
    }

    /** The same, empty when the address is none of the API's lists or the question is wrong. */
    public static Optional<ApiQuery> find(String path, Map<String, String[]> all) {
        return Resource.at(path).flatMap(resource -> {
            try {
                return Optional.of(parse(resource, all));
            } catch (WrongParameter e) {
                return Optional.empty();
            }
        });
    }

    private static void check(Resource resource, String name, String value, InitiativeQuery filter) {
        boolean fine = switch (name) {
            case "q" -> filter.hasWords() && value.codePointCount(0, value.length()) <= InitiativeQuery.MAX_WORDS;
            case "sort" -> filter.sortCode().equals(value);
            case "page" -> NUMBER.matcher(value).matches();
            case "size" -> NUMBER.matcher(value).matches() && Integer.parseInt(value) <= MOST_ROWS;
            case "after", "before" -> !value.isEmpty();
            case "state" -> STATES.contains(value);
            case "district", "neighbourhood" -> SLUG.matcher(value).matches();
            case "year" -> YEAR.matcher(value).matches();
            // Themes and perspectives that a city has added are counted too.
            case "perspective" -> SLUG.matcher(value).matches();
            case "theme" -> resource == Resource.STATISTICS ? SLUG.matcher(value).matches() : filter.values(name).equals(Set.of(value));
            default -> filter.values(name).equals(Set.of(value));
        };
        if (!fine) {
            throw new WrongParameter(name, name.equals("q") ? "words" : PLACES.contains(name) ? "place" : "value", values(name, filter));
        }
    }

    private static String values(String name, InitiativeQuery filter) {
        return switch (name) {
            case "sort" -> Stream.of(Sort.values()).filter(one -> one != Sort.RELEVANCE || filter.hasWords()).map(Sort::code).collect(Collectors.joining(", "));
            case "state" -> String.join(", ", STATES);
            case "theme" -> String.join(", ", Codes.THEMES);
            case "target" -> String.join(", ", Codes.TARGETS);
            case "kind" -> String.join(", ", Codes.KINDS);
            case "perspective" -> String.join(", ", Codes.PERSPECTIVES);
            case "age" -> Stream.of(AgeBand.values()).map(AgeBand::code).collect(Collectors.joining(", "));
            case "amount" -> Stream.of(AmountBand.values()).map(AmountBand::code).collect(Collectors.joining(", "));
            case "size" -> "1–" + MOST_ROWS;
            case "page" -> "1, 2, 3 …";
            case "year" -> "1900–2099";
            case "q" -> Integer.toString(InitiativeQuery.MAX_WORDS);
            default -> "a–z, 0–9, -";
        };
    }

    /** The list that is asked. */
    public Resource resource() {
        return resource;
    }

    /** Words, filters and order, as the browse page reads them. */
    InitiativeQuery filter() {
        return filter;
    }

    /** A value as given, or null. */
    public String value(String name) {
        return given.get(name);
    }

    /** Rows of a page. */
    public int size() {
        return given.containsKey("size") ? Integer.parseInt(given.get("size")) : SIZE;
    }

    /** The page asked for, 1 when none is. */
    public int page() {
        return given.containsKey("page") ? Integer.parseInt(given.get("page")) : 1;
    }

    /** The place between two rows where the page begins or ends, or null. */
    Cursor cursor() {
        String text = given.getOrDefault("after", given.get("before"));
        return text == null ? null : Cursor.parse(given.containsKey("after") ? "after" : "before", text, filter.sort());
    }

    /** Whether the rows before the place are asked for. */
    boolean isBackwards() {
        return given.containsKey("before");
    }

    /** Whether nothing narrows the answer. */
    public boolean isUnfiltered() {
        return given.keySet().stream().allMatch(name -> List.of("sort", "page", "size", "after", "before").contains(name));
    }

    /** The address of the same question elsewhere in the list. */
    public String at(String parameter, String value) {
        List<String> parts = new ArrayList<>();
        for (String name : resource.parameters()) {
            if (name.equals(parameter)) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            } else if (given.containsKey(name) && !List.of("page", "after", "before").contains(name)) {
                parts.add(name + "=" + URLEncoder.encode(given.get(name), StandardCharsets.UTF_8));
            }
        }
        return resource.path() + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** The address of this question. */
    public String address() {
        String canonical = canonical();
        return resource.path() + (canonical.isEmpty() ? "" : "?" + canonical);
    }

    @Override
    public Map<String, String> parameters() {
        return given;
    }

    @Override
    public String canonical() {
        return given.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public boolean hasWords() {
        return given.containsKey("q");
    }

    /** The value of a filter, or null; a program gives one. */
    String value(Filter name) {
        return filter.values(name).stream().findFirst().orElse(null);
    }
}
