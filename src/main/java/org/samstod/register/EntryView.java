package org.samstod.register;

import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/** An entry as it stands in the register; {@code correctsId} is set on corrections only. */
public record EntryView(String id, String boardId, EntryKind kind, Direction direction, String receptionNumber, String registerNumber,
                        String subjectId, String associationId, String matterId, PublicationLevel level, Instant at,
                        Instant registeredAt, String registeredBy, String correctsId, String reason) implements java.io.Serializable {
}
