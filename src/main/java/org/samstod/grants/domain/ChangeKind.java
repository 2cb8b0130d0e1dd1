package org.samstod.grants.domain;

/** What of a grant is to be changed. */
public enum ChangeKind {
    /** Until when the money may be used. */
    TIME,
    /** What the money goes to, within the granted sum. */
    BUDGET,
    /** What is done. */
    CONTENT,
    /** With whom it is done. */
    PARTIES
}
