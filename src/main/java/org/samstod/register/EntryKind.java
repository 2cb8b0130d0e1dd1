package org.samstod.register;

/** What a registered document is. */
public enum EntryKind {
    /** A first submission. */
    APPLICATION,
    /** An answer to a completion request. */
    COMPLETION,
    /** A later revision sent by the applicant unasked, before the deadline. */
    CHANGED_APPLICATION,
    /** The applicant took the application back. */
    WITHDRAWAL,
    COMPLETION_REQUEST,
    /** An application that one board has handed over to another: sent by the one, received by the other. */
    HANDED_OVER,
    STATEMENT_REQUEST,
    STATEMENT,
    /** A decision letter. */
    LETTER,
    MINUTES,
    /** An officer's report. */
    REPORT,
    /** How granted money was used, told by the association. */
    FINAL_REPORT,
    OTHER,
    /** Corrects an earlier entry, which stays as it was. */
    CORRECTION
}
