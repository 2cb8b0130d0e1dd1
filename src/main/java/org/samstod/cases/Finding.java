package org.samstod.cases;

/** What the formal check found of one line of the checklist. */
public enum Finding {
    /** In order. */
    IN_ORDER,
    /** Missing, or not good enough; the applicant may be asked to complete it. */
    MISSING,
    /** Does not apply to this application. */
    NOT_APPLICABLE
}
