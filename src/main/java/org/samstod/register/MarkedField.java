package org.samstod.register;

/** What a secrecy mark is put on. */
public enum MarkedField {
    /** The document as a whole. */
    ENTRY,
    /** Whom it came from or went to. */
    SENDER,
    /** What it is about. */
    MATTER,
    /** One of its files. */
    FILE
}
