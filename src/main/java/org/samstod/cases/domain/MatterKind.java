package org.samstod.cases.domain;

/** How applications gather in matters. */
public enum MatterKind {
    /** A call with a deadline: one matter holds every case of the call. */
    ROUND,
    /** A continuous call: one matter for each application. */
    CONTINUOUS
}
