package org.samstod.cases;

/** How an application meets one criterion of its call. */
public enum Verdict {
    /** Meets it. */
    MET,
    /** Meets it in part. */
    PARTLY_MET,
    /** Does not meet it. */
    NOT_MET
}
