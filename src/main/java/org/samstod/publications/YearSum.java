package org.samstod.publications;

/** Initiatives of a year: how many and how much, level 3, öre. */
public record YearSum(int year, int count, long sumOre) {
}
