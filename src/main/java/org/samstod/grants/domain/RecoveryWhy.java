package org.samstod.grants.domain;

/** Why money is asked back. */
public enum RecoveryWhy {
    /** A condition of the grant is breached. */
    CONDITION,
    /** Money is left when the time is over. */
    UNUSED,
    /** No report has come. */
    REPORT_MISSING,
    /** The report has come and cannot be approved. */
    REPORT_REFUSED
}
