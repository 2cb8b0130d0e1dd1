package org.samstod.decisions;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an association's decision afterwards, as the association reads it.
 *
 * @param earlier decisions whose place was taken, the newest first, each with its letter
 * @param done    slips that were put right and changes, the newest first
 */
public record EarlierDecisions(List<ChangePage.Earlier> earlier, List<ChangePage.Done> done) implements Serializable {

    /** Nothing was changed. */
    public static final EarlierDecisions NONE = new EarlierDecisions(List.of(), List.of());

    public boolean isNone() {
        return earlier.isEmpty() && done.isEmpty();
    }
}
