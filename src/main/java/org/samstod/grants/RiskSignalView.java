package org.samstod.grants;

import java.time.Instant;

/**
 * A signal as officers read it.
 *
 * @param kind code of what it is
 * @param mark what an answer is about
 * @param why the sentence that says from what, in the reader's language
 * @param note what an officer has said about it, or null
 */
public record RiskSignalView(String kind, String mark, String why, String note, String by, Instant at) {
}
