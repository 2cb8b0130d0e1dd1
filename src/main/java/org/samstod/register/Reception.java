package org.samstod.register;

import java.time.Instant;

/** The receipt of a document: the entry, the portal's own reception number and the time. */
public record Reception(String entryId, String number, Instant receivedAt) {
}
