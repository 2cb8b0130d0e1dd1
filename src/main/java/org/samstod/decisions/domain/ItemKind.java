package org.samstod.decisions.domain;

/** What an item of an agenda is about. */
public enum ItemKind {
    /** Cases that are proposed to the body. */
    CASES,
    /** Decisions made by delegation, reported to the board (kommunallagen 6:40). */
    REPORT,
    /** Anything else that the meeting takes up. */
    OTHER
}
