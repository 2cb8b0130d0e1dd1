package org.samstod.register;

/** A board's register may no longer be looked at by anybody; in the transaction that turns it off. */
public record RegisterHidden(String boardId) {
}
