package org.samstod.applications.domain;

/** Where a permit to revise is. */
public enum PermitStatus {
    /** Waiting for the applicant. */
    OPEN,
    /** A revision came. */
    ANSWERED,
    /** Ended by its due date or by the officer; a later answer is still received, and flagged. */
    ENDED
}
