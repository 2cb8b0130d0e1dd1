package org.samstod.associations;

import java.time.LocalDate;

/**
 * What a signature is worth under a right.
 *
 * @param alone whether one signature is enough; two together otherwise
 * @param counts whether the right is confirmed and was in force on the day of the signature
 * @param waits whether an officer has yet to confirm it
 * @param validTo its last day
 */
public record MandateFacts(boolean alone, boolean counts, boolean waits, LocalDate validTo) {
}
