package org.samstod.register;

import java.time.Instant;

/**
 * What is right instead; null leaves a fact as it was.
 *
 * @param receivedAt the true time
 * @param registerNumber the true number, for boards whose numbers come from another register
 * @param reason why, compulsory
 * @param kind what kind of document it is
 * @param direction whether it came in, was sent or was drawn up
 * @param counterpartKind what kind of sender or recipient
 * @param counterpart whom it came from or went to
 * @param matter what it is about, short
 * @param caseNumber reception or register number of the case or matter it belongs to
 */
public record Correction(Instant receivedAt, String registerNumber, String reason, EntryKind kind, Direction direction,
                         SenderKind counterpartKind, String counterpart, String matter, String caseNumber) {

    /** A correction of time and number alone. */
    public Correction(Instant receivedAt, String registerNumber, String reason) {
        this(receivedAt, registerNumber, reason, null, null, null, null, null, null);
    }
}
