package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of an invitation, with its transition table; that its time has run out is told by the clock, not by a status. */
public enum InvitationStatus {
    /** Mailed; the link works until its time runs out. */
    OPEN,
    /** The link was used, once. */
    ACCEPTED,
    /** An administrator took it back. */
    WITHDRAWN;

    private static final Map<InvitationStatus, Set<InvitationStatus>> NEXT = Map.of(
            OPEN, Set.of(ACCEPTED, WITHDRAWN),
            ACCEPTED, Set.of(),
            WITHDRAWN, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(InvitationStatus next) {
        return NEXT.get(this).contains(next);
    }
}
