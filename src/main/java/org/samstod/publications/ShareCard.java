package org.samstod.publications;

/**
 * What the picture of an initiative shows when somebody shares its page.
 *
 * @param place the most local name of where it is
 * @param district the district that decided
 */
public record ShareCard(String title, String associationName, String place, String district, long grantedOre) {
}
