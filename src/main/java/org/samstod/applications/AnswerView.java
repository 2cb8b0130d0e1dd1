package org.samstod.applications;

import java.io.Serializable;
import java.time.Instant;

/**
 * One answer as it is stored.
 *
 * @param question the question's code
 * @param text the answer; empty when it was taken away
 * @param version its own version; 0 when nothing was ever saved
 * @param savedBy who saved it last, by account id; null when nobody did
 * @param savedByName the same, by name
 * @param savedAt when, or null
 * @param carriedOver whether it stands as in an earlier application
 */
public record AnswerView(String question, String text, long version, String savedBy, String savedByName, Instant savedAt,
        boolean carriedOver)
        implements Serializable {

    /** No answer yet. */
    public static AnswerView none(String question) {
        return new AnswerView(question, "", 0, null, null, null, false);
    }
}
