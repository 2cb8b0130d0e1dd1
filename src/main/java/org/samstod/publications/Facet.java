package org.samstod.publications;

import java.util.List;

/**
 * One filter of the browse page.
 *
 * @param parameter its name in the address
 * @param values values that occur, in the order to show
 */
public record Facet(String parameter, List<FacetValue> values) {

    /** The value chosen, null for none. */
    public FacetValue selected() {
        return values.stream().filter(FacetValue::selected).findFirst().orElse(null);
    }
}
