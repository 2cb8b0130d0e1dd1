package org.samstod.notifications;

import java.time.Instant;

/** A row of the list of messages. */
public record MessageSummary(String id, String subject, Instant sentAt, boolean read) {
}
