package org.samstod.publications;

import java.time.Instant;
import java.util.List;

/**
 * Every call that can be shown, by what a reader can do with it.
 *
 * @param until when the next one opens or closes, or the day ends
 */
public record CallList(List<CallCard> open, List<CallCard> coming, List<CallCard> closed, Instant until) {
}
