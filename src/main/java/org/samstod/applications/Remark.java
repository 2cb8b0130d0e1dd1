package org.samstod.applications;

/** What is said of one answer of an application that a registrar entered: what is wanting, or how a declaration was made. */
public enum Remark {
    /** A required answer that the applicant did not give. */
    MISSING,
    /** A declaration that was neither signed nor given by telephone. */
    UNDECLARED,
    /** An answer outside the limits of the form or the call, entered as it was given. */
    DEVIATES,
    /** A declaration that stands on the signed paper. */
    ON_PAPER,
    /** A declaration given by telephone. */
    BY_PHONE;

    /** Whether something is wanting, so that the officer must look at it. */
    public boolean wanting() {
        return this == MISSING || this == UNDECLARED || this == DEVIATES;
    }

    /** Whether it says how a declaration was made. */
    public boolean declaration() {
        return this == ON_PAPER || this == BY_PHONE;
    }
}
