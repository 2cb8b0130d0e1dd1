package org.samstod.attachments.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored files. */
public interface Attachments {

    void add(Attachment attachment);

    Optional<Attachment> find(String id);

    /** Files of things of one kind, oldest first, removed ones too. */
    List<Attachment> of(String ownerKind, Collection<String> ownerIds);

    /** Ids of files that a scanner has not seen, oldest first. */
    List<String> notScanned(int limit);

    /** Ids of files in associations' own spaces that were removed before a time, oldest first. */
    List<String> removedBefore(Instant time, int limit);

    /** Takes a file away for good, with the log of its readings, and its bytes when no copy needs them. */
    void delete(Attachment attachment);

    /** Remembers that somebody opened a file. */
    void logReading(String attachmentId, String accountId, Instant at);
}
