package org.samstod.notifications.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored messages. */
public interface Outbox {

    void add(OutboxMessage message);

    void remove(OutboxMessage message);

    /** Removes the fleeting ones whose time has passed. */
    int removeFleeting(Instant until);

    /** Removes the fleeting ones about a thing. */
    int removeFleeting(String caseRef);

    Optional<OutboxMessage> find(String id);

    /** Whether something with this key was told before. */
    boolean isTold(String dedupeKey);

    /** A page of somebody's messages, newest first. */
    List<OutboxMessage> ofAccount(String accountId, int offset, int size);

    long countOfAccount(String accountId);

    long countUnread(String accountId);

    /** The newest messages to addresses of people without an account. */
    List<OutboxMessage> outside(int most);

    /** What was mailed to an address, in any case of its letters, as of somebody without an account since a moment; fleeting ones not. */
    List<OutboxMessage> outside(String address, Instant since);

    /** Ids that can be sent now, oldest first. */
    List<String> due(Instant now, int limit);

    /** Takes one for this owner until a time and counts the try; false when somebody else was faster. */
    boolean lease(String id, String owner, Instant now, Instant until);

    /** How many wait or have failed. */
    long count(MessageState state);
}
