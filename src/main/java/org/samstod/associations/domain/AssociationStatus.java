package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of an association in the portal, with its transition table. */
public enum AssociationStatus {
    /** Named in a claim that nobody has verified yet. */
    UNVERIFIED,
    /** At least one membership has been verified. */
    ACTIVE,
    /** Ended by its own annual meeting or struck by the tax agency; nothing new can be started. */
    DISSOLVED;

    private static final Map<AssociationStatus, Set<AssociationStatus>> NEXT = Map.of(
            UNVERIFIED, Set.of(ACTIVE, DISSOLVED),
            ACTIVE, Set.of(DISSOLVED),
            DISSOLVED, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(AssociationStatus next) {
        return NEXT.get(this).contains(next);
    }
}
