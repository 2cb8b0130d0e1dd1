package org.samstod.register.domain;

/** The counter rows. A number taken in a transaction that rolls back is free again, so that no series has a gap. */
public interface Counters {

    /** Whether the counter is there. */
    boolean exists(String boardId, Series series, int year);

    /** Makes a counter that stands at zero. */
    void add(String boardId, Series series, int year);

    /**
     * Takes the next number; the row stays locked until the transaction ends.
     *
     * @throws IllegalStateException when the counter was never made
     */
    long next(String boardId, Series series, int year);
}
