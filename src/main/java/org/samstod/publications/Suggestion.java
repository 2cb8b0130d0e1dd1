package org.samstod.publications;

/**
 * Something that whoever is typing may mean.
 *
 * @param kind what it is: {@code neighbourhood}, {@code district}, {@code association}, {@code theme} or {@code word}
 * @param text what is shown, and what the field then says
 * @param place the district of a neighbourhood or, for a district of the past, that of today; else null
 * @param count initiatives it leads to; 0 when they were not counted
 * @param path address without language
 */
public record Suggestion(String kind, String text, String place, int count, String path) {
}
