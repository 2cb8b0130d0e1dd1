package org.samstod.register;

import java.time.LocalDate;

/**
 * What anybody may see of a confirmed entry (OSL 5:2).
 *
 * @param entryId     the first entry of its chain
 * @param day         the day it came, was sent or was drawn up
 * @param number      register number, else reception number
 * @param counterpart whom it came from or went to; null when it may not be said or is unknown
 * @param person      whether that is a private person, who is never named
 * @param matter      what it is about, short; null when it may not be said or only the kind is known
 */
public record PublicEntry(String entryId, String boardId, LocalDate day, String number, Direction direction, EntryKind kind,
                          String counterpart, boolean person, String matter) {
}
