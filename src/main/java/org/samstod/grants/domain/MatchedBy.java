package org.samstod.grants.domain;

/** What says that a line of the ledger and something in the portal belong together. */
public enum MatchedBy {

    /** The payment's own id stands in the ledger. */
    ID,
    /** The number of the voucher. */
    VOUCHER,
    /** The number of the payment order. */
    ORDER,
    /** A person said so. */
    PERSON,
    /** Only sum and day: a guess. */
    SUM,
    /** Nothing does. */
    NOTHING
}
