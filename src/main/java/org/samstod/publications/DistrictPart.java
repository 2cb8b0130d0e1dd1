package org.samstod.publications;

import java.time.LocalDate;

/**
 * A district of the past whose area another one holds.
 *
 * @param count initiatives that its board decided, those it had taken over itself included
 * @param sumOre what they were granted together, öre
 */
public record DistrictPart(String slug, String name, LocalDate validFrom, LocalDate validTo, int count, long sumOre) {
}
