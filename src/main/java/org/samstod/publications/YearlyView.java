package org.samstod.publications;

/**
 * The one published row of a year for grants of which nothing of their own is shown: how many in the whole city, and their sum in öre.
 */
public record YearlyView(int year, int count, long sumOre) {
}
