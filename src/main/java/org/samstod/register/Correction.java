package org.samstod.register;

import java.time.Instant;

/**
 * What is right instead; null leaves a fact as it was.
 *
 * @param receivedAt the true time
 * @param registerNumber the true number, for boards whose numbers come from another register
 * @param reason why, compulsory
 */
public record Correction(Instant receivedAt, String registerNumber, String reason) {
}
