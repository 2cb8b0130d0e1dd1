package org.samstod.grants.domain;

/** What shows whether a condition is kept. */
public enum Evidence {
    /** A document in the file. */
    DOCUMENT,
    /** The association's report on the grant. */
    REPORT,
    /** What somebody has seen or been told, written down. */
    NOTE
}
