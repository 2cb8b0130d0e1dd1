package org.samstod.journal.domain;

import java.time.Instant;
import java.util.List;

/** The entries about one thing. */
public interface SubjectEntries {

    /**
     * Every entry with an act on it, in the order of the chain.
     *
     * @param since nothing was done to it before
     */
    List<StoredEntry> of(String subjectId, Instant since);
}
