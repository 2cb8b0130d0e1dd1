package org.samstod.register;

import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * A document that went out or was drawn up.
 *
 * @param direction {@link Direction#SENT} or {@link Direction#DRAWN_UP}; what comes in is {@link Receive}d
 * @param associationId the recipient, or null
 * @param at when; null for now
 */
public record NewEntry(String boardId, EntryKind kind, Direction direction, String subjectId, String associationId,
                       PublicationLevel level, Instant at, String matterId) {
}
