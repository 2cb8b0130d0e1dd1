package org.samstod.publications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.publications.domain.Selection.Filter;

/** What the list for other sites is asked to show: the newest of a place or a theme. Words, orders and pages are for our own pages. */
public record EmbedQuery(InitiativeQuery filter) implements PublicQuery {

    /** The address. */
    public static final String PATH = "/embed/initiatives";
    private static final List<Filter> FILTERS = List.of(Filter.DISTRICT, Filter.NEIGHBOURHOOD, Filter.THEME);

    /** Reads the parameters of an address; what is unknown, empty or impossible is left out. */
    public static EmbedQuery parse(Map<String, String> parameters) {
        Map<String, String> ours = new LinkedHashMap<>();
        FILTERS.stream().map(Filter::parameter).filter(parameters::containsKey).forEach(name -> ours.put(name, parameters.get(name)));
        return new EmbedQuery(InitiativeQuery.parse(ours));
    }

    @Override
    public Map<String, String> parameters() {
        return filter.parameters();
    }

    @Override
    public String canonical() {
        return filter.canonical();
    }

    @Override
    public boolean hasWords() {
        return false;
    }
}
