package org.samstod.applications.domain;

/** Where a permit to revise is. */
public enum PermitStatus {
    /** Waiting for the applicant. */
    OPEN,
    /** A revision came. */
    ANSWERED,
    /** Ended without an answer: the request was withdrawn, or the officer went on with what was there. */
    ENDED
}
