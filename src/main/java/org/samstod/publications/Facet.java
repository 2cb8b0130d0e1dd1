package org.samstod.publications;

import java.util.List;

/**
 * One filter of the browse page; several of its values can be chosen.
 *
 * @param parameter its name in the address
 * @param values values that occur, in the order to show
 */
public record Facet(String parameter, List<FacetValue> values) {

    /** The values chosen. */
    public List<FacetValue> selected() {
        return values.stream().filter(FacetValue::selected).toList();
    }

    /** Values of today: all but districts of the past. */
    public List<FacetValue> current() {
        return values.stream().filter(value -> !value.past()).toList();
    }

    /** Districts of the past. */
    public List<FacetValue> past() {
        return values.stream().filter(FacetValue::past).toList();
    }
}
