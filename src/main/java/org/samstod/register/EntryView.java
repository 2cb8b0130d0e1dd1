package org.samstod.register;

import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * An entry as it stands in the register; {@code correctsId} is set on corrections only.
 *
 * @param documentKind what kind of document it is, also where the entry itself is a correction
 * @param counterpart  whom it came from or went to; null where the portal knows it from the case
 * @param matter       what it is about, short; null where the portal knows it from the case
 * @param aboutId      the application of the case a document was put to, or null
 */
public record EntryView(String id, String boardId, EntryKind kind, Direction direction, String receptionNumber, String registerNumber,
                        String subjectId, String associationId, String matterId, PublicationLevel level, Instant at,
                        Instant registeredAt, String registeredBy, String correctsId, String reason, EntryKind documentKind,
                        SenderKind counterpartKind, String counterpart, String matter, String aboutId) implements java.io.Serializable {

    /** The entry that was written first: the one this corrects, or itself. */
    public String firstId() {
        return correctsId == null ? id : correctsId;
    }

    /** What it is about: the application of the case it was put to, or what was received, sent or drawn up. */
    public String subject() {
        return aboutId == null ? subjectId : aboutId;
    }
}
