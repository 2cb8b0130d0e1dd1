package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of a signing right, with its transition table. */
public enum MandateStatus {
    /** Stated with minutes that nobody has checked yet. */
    CLAIMED,
    /** Checked against the minutes; signatures count until its last day. */
    VERIFIED,
    /** Withdrawn, refused or replaced by a new mandate. */
    ENDED;

    private static final Map<MandateStatus, Set<MandateStatus>> NEXT = Map.of(
            CLAIMED, Set.of(VERIFIED, ENDED),
            VERIFIED, Set.of(ENDED),
            ENDED, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(MandateStatus next) {
        return NEXT.get(this).contains(next);
    }
}
