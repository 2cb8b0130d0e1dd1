package org.samstod.register;

import java.time.LocalDate;

/**
 * What is looked for in a board's register; null means no restriction.
 *
 * @param from      first day of receipt, sending or drawing up
 * @param to        last day
 * @param kind      kind of document
 * @param direction whether it came in, was sent or was drawn up
 * @param number    part of a reception or register number
 */
public record RegisterFilter(LocalDate from, LocalDate to, EntryKind kind, Direction direction, String number) {

    /** Every entry. */
    public static final RegisterFilter ALL = new RegisterFilter(null, null, null, null, null);
}
