package org.samstod.journal;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the journal with what its payload says.
 *
 * @param action     the word of the outermost act
 * @param acts       in the order they were told; none when the payload has been disposed of
 * @param disposedAt when the payload was disposed of, or null
 */
public record PastEntry(long sequence, Instant at, String actorId, String action, List<PastAct> acts, Instant disposedAt) {

    /** Whether what stood in it is gone. */
    public boolean isDisposed() {
        return disposedAt != null;
    }
}
