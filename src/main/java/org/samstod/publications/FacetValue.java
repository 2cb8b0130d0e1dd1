package org.samstod.publications;

/**
 * One value of a filter.
 *
 * @param value its value in the address
 * @param name its visible name when that is data (districts, neighbourhoods, years), null when the page has the word
 * @param count how many initiatives choosing it gives, the other filters kept
 * @param selected whether it is chosen
 */
public record FacetValue(String value, String name, int count, boolean selected) {
}
