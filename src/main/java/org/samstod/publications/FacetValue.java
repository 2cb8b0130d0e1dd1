package org.samstod.publications;

/**
 * One value of a filter.
 *
 * @param value its value in the address
 * @param name its visible name when that is data (districts, neighbourhoods, years), null when the page has the word
 * @param count how many initiatives have it, the other filters kept
 * @param selected whether it is chosen
 * @param past whether it is a district of the past
 */
public record FacetValue(String value, String name, int count, boolean selected, boolean past) {

    /** The same in another answer. */
    FacetValue with(int itsCount, boolean isSelected) {
        return new FacetValue(value, name, itsCount, isSelected, past);
    }
}
