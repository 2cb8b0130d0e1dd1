package org.samstod.register.domain;

/** The two series of a board and calendar year. */
public enum Series {
    /** Everything that comes in through the portal. */
    RECEPTION,
    /** Matters, where the board's own series gives their numbers. */
    REGISTER
}
