package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The letter about a decision that a meeting made.
 *
 * @param missing keys of what it waits for; empty when it can be told
 * @param swedish body of the letter, or null while something is missing
 */
public record BoardLetter(String decisionId, String number, String applicant, List<String> missing, String swedish, Instant toldAt)
        implements Serializable {

    public boolean isReady() {
        return missing.isEmpty() && toldAt == null;
    }
}
