package org.samstod.publications;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samstod.publications.domain.SupportNeed;

/**
 * What the address of the support finder asks for, cleaned.
 *
 * @param neighbourhood slug, null for the whole city
 * @param need code of a {@link SupportNeed}, null for all of them
 */
public record SupportQuery(String neighbourhood, String need) implements PublicQuery {

    /** The address. */
    public static final String PATH = "/support";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    /** Reads the parameters of an address; what is unknown, empty or impossible is left out. */
    public static SupportQuery parse(Map<String, String> parameters) {
        String neighbourhood = parameters.get("neighbourhood");
        String need = parameters.get("need");
        return new SupportQuery(neighbourhood != null && SLUG.matcher(neighbourhood).matches() ? neighbourhood : null,
                SupportNeed.of(need).map(SupportNeed::code).orElse(null));
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (neighbourhood != null) {
            all.put("neighbourhood", neighbourhood);
        }
        if (need != null) {
            all.put("need", need);
        }
        return all;
    }

    @Override
    public String canonical() {
        // Neither slugs nor codes have anything to encode.
        return parameters().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("&"));
    }

    @Override
    public boolean hasWords() {
        return false;
    }
}
