package org.samstod.grants.domain;

/** What an association is asked for when its grant is looked into. */
public enum AuditAsk {
    /** Receipts and invoices. */
    RECEIPTS,
    /** The accounts: ledger and annual accounts. */
    ACCOUNTS,
    /** That somebody comes by while the activity is on. */
    VISIT,
    /** Anything else, as the text says. */
    OTHER
}
