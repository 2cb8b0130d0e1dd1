package org.samstod.register.domain;

import org.samstod.register.EntryKeeper.Reach;

/**
 * Who reads a board's register.
 *
 * @param boardId   the board
 * @param accountId the person; mail of levels 1 and 0 that is of no case yet is seen by its registrar alone
 * @param reach     what cases add and take
 */
public record RegisterReader(String boardId, String accountId, Reach reach) {
}
