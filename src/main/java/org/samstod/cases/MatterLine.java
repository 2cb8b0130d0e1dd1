package org.samstod.cases;

import java.io.Serializable;
import java.util.Map;
import org.samstod.shared.Money;

/**
 * A matter in the list, with the cases of it that the reader may read.
 *
 * @param board  name of the board for a reader of the whole city, else null
 * @param states how many of its cases stand where
 * @param asked  asked for in them
 * @param told   whether the reader is told that a protected case also belongs here
 */
public record MatterLine(MatterHead head, String board, Map<CaseState, Long> states, Money asked, boolean told) implements Serializable {

    /** How many of its cases the reader may read. */
    public long cases() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
