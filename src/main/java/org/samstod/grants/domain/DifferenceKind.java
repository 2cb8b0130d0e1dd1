package org.samstod.grants.domain;

/** How a line of a month can differ. */
public enum DifferenceKind {

    /** Probably the same, by sum and day; a person has to say so. */
    GUESS,
    /** Paid or repaid in the portal; the ledger has nothing. */
    NOT_IN_LEDGER,
    /** In the ledger; the portal has nothing. */
    NOT_IN_PORTAL,
    /** Booked in the ledger; in the portal nobody has said that it arrived. */
    NOT_PAID_HERE,
    /** Booked in the ledger; in the portal it came back. */
    CAME_BACK,
    /** Both have it, with different sums. */
    OTHER_SUM,
    /** Both have it, in different months. */
    OTHER_MONTH,
    /** A decision's money in the frame is not what its grant gives. */
    FRAME,
    /** Both have it, but one of them after the month was closed. */
    AFTER_CLOSING
}
