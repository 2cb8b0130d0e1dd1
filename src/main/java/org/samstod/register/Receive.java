package org.samstod.register;

import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * A document has come in.
 *
 * @param boardId the board that receives it and whose series gives the number
 * @param kind what it is
 * @param subjectId the thing received, such as a revision
 * @param senderAssociationId the association that sent it, or null
 * @param level inherited from the call or the case; it decides who may see the entry
 * @param receivedAt when it came; null for now
 * @param matterId the matter it belongs to, or null until one is opened
 */
public record Receive(String boardId, EntryKind kind, String subjectId, String senderAssociationId, PublicationLevel level,
                      Instant receivedAt, String matterId) {
}
