package org.samstod.decisions;

import java.io.Serializable;

/**
 * What a recording came to.
 *
 * @param decided how many cases are decided by it
 * @param odd how many have a warning
 * @param minutesId the minutes they stand in, or null when nothing was decided
 */
public record RecordedItem(int rows, int decided, int odd, String minutesId) implements Serializable {
}
