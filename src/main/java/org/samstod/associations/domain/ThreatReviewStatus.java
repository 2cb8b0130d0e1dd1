package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of the review that follows a reported threat, with its transition table. */
public enum ThreatReviewStatus {
    /** Waits for an officer; due 24 hours after the report. */
    OPEN,
    /** An officer has been in touch and written down what was agreed. */
    REVIEWED;

    private static final Map<ThreatReviewStatus, Set<ThreatReviewStatus>> NEXT = Map.of(
            OPEN, Set.of(REVIEWED),
            REVIEWED, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(ThreatReviewStatus next) {
        return NEXT.get(this).contains(next);
    }
}
