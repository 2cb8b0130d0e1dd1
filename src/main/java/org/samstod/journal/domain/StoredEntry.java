package org.samstod.journal.domain;

import java.time.Instant;

/**
 * An entry as the database holds it.
 *
 * @param payload null once it was disposed of
 * @param salt hex, null once it was disposed of
 */
public record StoredEntry(long sequence, String canonical, String hash, Instant at, String actorId, String action,
                          String subjectId, String payload, String salt, Instant disposedAt) {
}
