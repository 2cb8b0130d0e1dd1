package org.samstod.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One filter of the browse page; several of its values can be chosen.
 *
 * @param parameter its name in the address
 * @param values values that occur, in the order to show
 */
public record Facet(String parameter, List<FacetValue> values) {

    /** The values chosen. */
    public List<FacetValue> selected() {
        return those(FacetValue::selected);
    }

    /** Values of today: all but districts of the past. */
    public List<FacetValue> current() {
        return those(value -> !value.past());
    }

    /** Districts of the past. */
    public List<FacetValue> past() {
        return those(FacetValue::past);
    }

    private List<FacetValue> those(Predicate<FacetValue> wanted) {
        List<FacetValue> those = new ArrayList<>();
        for (FacetValue value : values) {
            if (wanted.test(value)) {
                those.add(value);
            }
        }
        return those;
    }
}
