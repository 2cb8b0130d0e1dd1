package org.samstod.journal.domain;

import java.util.List;
import java.util.function.Predicate;

/** The append-only chain of entries. */
public interface Chain {

    /** Flushes what the use case wrote and appends one entry for all its acts; the last statement before commit. */
    void append(String action, String actorId, List<Act> acts);

    /** Reads entries in order, in batches, from a sequence number on, until the consumer says stop or the end is reached. */
    void read(long fromSequence, Predicate<StoredEntry> consumer);

    /** The number of the last entry and its hash. */
    Head head();

    /** @param sequence the last entry's number, 0 for an empty chain */
    record Head(long sequence, String hash) {
    }
}
