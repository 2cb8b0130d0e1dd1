package org.samstod.grants.domain;

/** What an instalment waits for. */
public enum DueKind {
    /** A day. */
    DATE,
    /** Something the association has done, found by an officer. */
    MILESTONE
}
