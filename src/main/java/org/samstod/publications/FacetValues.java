package org.samstod.publications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<Filter, List<FacetValue>> occurring = new EnumMap<>(Filter.class);
    private final Map<Filter, Set<String>> known = new EnumMap<>(Filter.class);

    FacetValues(Catalogue catalogue, DistrictLines lines, Map<String, NeighbourhoodView> neighbourhoods) {
        this.lines = lines;
        this.neighbourhoods = neighbourhoods;
        lines.names().forEach(name -> sortKeys.put(name, SortKeys.of(name)));
        neighbourhoods.values().forEach(one -> sortKeys.put(one.name(), SortKeys.of(one.name())));
        for (Filter filter : Filter.values()) {
            List<FacetValue> values = sorted(filter, catalogue.values(filter));
            occurring.put(filter, values);
            known.put(filter, values.stream().map(FacetValue::value).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * The values to choose from and those that are chosen, which are always there to be taken away again, in order; what the address cannot say is
     * left out.
     *
     * @param counts how many have each value
     */
    List<FacetValue> shown(Filter filter, Map<String, Integer> counts, Set<String> chosen) {
        List<FacetValue> all = occurring.get(filter);
        if (!known.get(filter).containsAll(chosen)) {
            Set<String> more = new LinkedHashSet<>(known.get(filter));
            more.addAll(chosen);
            all = sorted(filter, more);
        }
        List<FacetValue> shown = new ArrayList<>(counts.size() + chosen.size());
        for (FacetValue one : all) {
            Integer count = counts.get(one.value());
            boolean selected = !chosen.isEmpty() && chosen.contains(one.value());
            if (count != null || selected) {
                shown.add(one.with(count == null ? 0 : count, selected));
            }
        }
        return shown;
    }

    private String name(Filter filter, String value) {
        return switch (filter) {
            case DISTRICT -> lines.name(value, value);
            case NEIGHBOURHOOD -> neighbourhoods.containsKey(value) ? neighbourhoods.get(value).name() : value;
            case YEAR -> value;
            default -> null;
        };
    }

    private List<FacetValue> sorted(Filter filter, Set<String> values) {
        return values.stream().filter(value -> InitiativeQuery.isPossible(filter, value)).sorted(order(filter))
                .map(value -> new FacetValue(value, name(filter, value), 0, false, filter == Filter.DISTRICT && lines.isPast(value))).toList();
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
