package org.samstod.grants.domain;

/** How a city pays. */
public enum ProfileKind {
    /** A payment order that the city's ledger carries out: list, CSV, voucher. */
    ORDER,
    /** A file for the bank, pain.001.001.03. */
    PAIN_03,
    /** A file for the bank, pain.001.001.09. */
    PAIN_09;

    /** Whether a bank gets a file. */
    public boolean bank() {
        return this != ORDER;
    }
}
