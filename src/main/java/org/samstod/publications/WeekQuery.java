package org.samstod.publications;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the address of "this week" asks for, cleaned.
 *
 * @param where slug of the place; what somebody typed, as the slug of its name; null for the whole city
 * @param age age in years, null for all
 */
public record WeekQuery(String where, Integer age) implements PublicQuery {

    /** The address. */
    public static final String PATH = "/this-week";
    private static final int LONGEST = 60;
    private static final int OLDEST = 120;

    /**
     * Reads the parameters of an address; what is unknown, empty or impossible is left out. A place typed in a search field comes as
     * {@code q}.
     */
    public static WeekQuery parse(Map<String, String> parameters) {
        String where = slug(parameters.get("where"));
        return new WeekQuery(where == null ? slug(parameters.get("q")) : where, age(parameters.get("age")));
    }

    private static String slug(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return null;
        }
        String slug = Normalizer.normalize(typed, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() || slug.length() > LONGEST ? null : slug;
    }

    private static Integer age(String typed) {
        if (typed == null || !typed.matches("[0-9]{1,3}")) {
            return null;
        }
        int age = Integer.parseInt(typed);
        return age > OLDEST ? null : age;
    }

    /** The same place for another age. */
    public WeekQuery withAge(Integer other) {
        return new WeekQuery(where, other);
    }

    /** Another place for the same age. */
    public WeekQuery in(String place) {
        return new WeekQuery(place, age);
    }

    /** The address, without language. */
    public String address() {
        return parameters().isEmpty() ? PATH : PATH + '?' + canonical();
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (where != null) {
            all.put("where", where);
        }
        if (age != null) {
            all.put("age", age.toString());
        }
        return all;
    }

    @Override
    public String canonical() {
        // Neither slugs nor numbers have anything to encode.
        return parameters().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("&"));
    }

    @Override
    public boolean hasWords() {
        return false;
    }
}
