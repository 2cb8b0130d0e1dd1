package org.samstod.cases;

import java.time.Instant;
import java.util.List;
import org.samstod.attachments.FileView;

/**
 * A message between an association and the board.
 *
 * @param own    whether the reader's own side wrote it
 * @param writer name of the one who wrote it; the board's people are told by their function to the association
 * @param readAt when the other side opened it first, or null
 * @param files  what came along
 */
public record CaseMessageView(String id, boolean own, String writer, String text, Instant at, Instant readAt, List<FileView> files) {
}
