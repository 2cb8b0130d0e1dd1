package org.samstod.grants.domain;

/** What may be a reason to look more closely at a grant. A hint with an explanation, never a finding and never a decision. */
public enum RiskKind {
    /** A paper is byte for byte that of an earlier year. */
    SAME_DOCUMENT,
    /** Many people of the board have ended. */
    BOARD_CHANGES,
    /** The account has been changed often. */
    ACCOUNT_CHANGES,
    /** Premises cost a good deal, and no lease came with the application. */
    NO_LEASE,
    /** The report has not come in time. */
    REPORT_LATE,
    /** Exactly as many participants as in an earlier year. */
    SAME_COUNTS
}
