package org.samstod.publications;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.publications.domain.AgeBand;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Catalogue;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.shared.SortKeys;

/** The values that the filters of one published version have: their names, and the order in which they are shown. */
final class FacetValues {

    private final DistrictLines lines;
    private final Map<String, NeighbourhoodView> neighbourhoods;
    private final Map<String, String> sortKeys = new HashMap<>();
    private final Map<Filter, List<String>> occurring = new EnumMap<>(Filter.class);
    private final Map<Filter, Set<String>> known = new EnumMap<>(Filter.class);

    FacetValues(Catalogue catalogue, DistrictLines lines, Map<String, NeighbourhoodView> neighbourhoods) {
        this.lines = lines;
        this.neighbourhoods = neighbourhoods;
        lines.names().forEach(name -> sortKeys.put(name, SortKeys.of(name)));
        neighbourhoods.values().forEach(one -> sortKeys.put(one.name(), SortKeys.of(one.name())));
        for (Filter filter : Filter.values()) {
            List<String> values = sorted(filter, catalogue.values(filter));
            occurring.put(filter, values);
            known.put(filter, Set.copyOf(values));
        }
    }

    /** The values that occur and those that are chosen, in order; what the address cannot say is left out. */
    List<String> inOrder(Filter filter, Set<String> chosen) {
        if (known.get(filter).containsAll(chosen)) {
            return occurring.get(filter);
        }
        Set<String> all = new LinkedHashSet<>(occurring.get(filter));
        all.addAll(chosen);
        return sorted(filter, all);
    }

    /** The name of a value; null when the page has the word for it. */
    String name(Filter filter, String value) {
        return switch (filter) {
            case DISTRICT -> lines.name(value, value);
            case NEIGHBOURHOOD -> neighbourhoods.containsKey(value) ? neighbourhoods.get(value).name() : value;
            case YEAR -> value;
            default -> null;
        };
    }

    private List<String> sorted(Filter filter, Set<String> values) {
        return values.stream().filter(value -> InitiativeQuery.isPossible(filter, value)).sorted(order(filter)).toList();
    }

    private Comparator<String> order(Filter filter) {
        return switch (filter) {
            case DISTRICT, NEIGHBOURHOOD -> Comparator.comparing(value -> sortKey(name(filter, value)));
            case YEAR -> Comparator.reverseOrder();
            case THEME -> Comparator.comparingInt(Codes.THEMES::indexOf);
            case TARGET -> Comparator.comparingInt(Codes.TARGETS::indexOf);
            case KIND -> Comparator.comparingInt(Codes.KINDS::indexOf);
            case AGE -> Comparator.comparingInt(value -> AgeBand.of(value).orElseThrow().ordinal());
            case AMOUNT -> Comparator.comparingInt(value -> List.of(AmountBand.values()).stream().map(AmountBand::code).toList().indexOf(value));
        };
    }

    private String sortKey(String name) {
        String key = sortKeys.get(name);
        return key == null ? SortKeys.of(name) : key;
    }
}
