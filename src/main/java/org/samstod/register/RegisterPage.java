package org.samstod.register;

import org.samstod.shared.Page;

/**
 * One page of a board's register.
 *
 * @param page           the entries the reader may see, counted
 * @param protectedMatch whether an entry of level 1 matches that the reader may only be told of in one line
 */
public record RegisterPage(Page<EntryLine> page, boolean protectedMatch) {

    /** Nothing. */
    public static final RegisterPage EMPTY = new RegisterPage(new Page<>(java.util.List.of(), 0), false);
}
