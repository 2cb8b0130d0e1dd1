package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of a membership, with its transition table: claimed, verified, ended. */
public enum MembershipStatus {
    /** The person says to act for the association; may write and submit, sees nothing stored before. */
    CLAIMED,
    /** An officer, an administrator or an invitation has vouched for the person. */
    VERIFIED,
    /** Refused, withdrawn, left, removed or replaced by a new board; never comes back, a new claim is a new membership. */
    ENDED;

    private static final Map<MembershipStatus, Set<MembershipStatus>> NEXT = Map.of(
            CLAIMED, Set.of(VERIFIED, ENDED),
            VERIFIED, Set.of(ENDED),
            ENDED, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(MembershipStatus next) {
        return NEXT.get(this).contains(next);
    }
}
