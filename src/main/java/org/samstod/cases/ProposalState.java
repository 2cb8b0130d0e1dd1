package org.samstod.cases;

/** How a proposal stands. Whether it is stale is not a state: it follows from the case's newest revision. */
public enum ProposalState {
    /** The one that whoever decides sees. */
    CURRENT,
    /** Taken back, sent back or replaced; kept to read. */
    TAKEN_BACK,
    /** A decision was made on it. */
    DECIDED
}
