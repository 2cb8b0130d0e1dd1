package org.samstod.attachments;

import java.io.InputStream;

/**
 * A file that somebody hands in.
 *
 * @param ownerKind the kind of the thing it belongs to, such as {@code application}
 * @param ownerId its key
 * @param associationId whose it is; null for evidence of a claim, which only the uploader can open on the association's side
 * @param boardId the board whose staff may open it; null for the association's own space
 * @param fileName as the device called it
 * @param content read to its end, never trusted
 * @param purpose what it is for
 */
public record Upload(String ownerKind, String ownerId, String associationId, String boardId, String fileName, InputStream content,
                     Purpose purpose) {
}
