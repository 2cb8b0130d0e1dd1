package org.samstod.applications;

import java.time.Instant;

/**
 * An answer was saved.
 *
 * @param version its version now
 * @param savedAt when
 */
public record SavedAnswer(String question, long version, Instant savedAt) {
}
