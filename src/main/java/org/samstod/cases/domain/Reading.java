package org.samstod.cases.domain;

/** What a reader is told of a case that was found. */
public enum Reading {
    /** All of it. */
    OPEN,
    /** One uncounted line: a protected case matches, ask the function. */
    LINE,
    /** Nothing; the same as if it did not exist. */
    HIDDEN
}
