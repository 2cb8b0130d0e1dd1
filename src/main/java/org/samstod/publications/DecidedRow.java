package org.samstod.publications;

/**
 * One decided application of a call, level 3.
 *
 * @param publicId page of the initiative, null when no money was granted
 */
public record DecidedRow(String publicId, String title, String associationName, String associationPublicId, String outcome,
        long askedOre, long grantedOre) {
}
