package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of a wish to show more again, with its transition table; a second person decides. */
public enum CapRaiseStatus {
    /** An administrator has asked, with a reason. */
    ASKED,
    /** A second person said yes; the cap was raised in the same transaction. */
    APPROVED,
    /** A second person said no. */
    REFUSED,
    /** The association took it back, or lowered its cap since. */
    WITHDRAWN;

    private static final Map<CapRaiseStatus, Set<CapRaiseStatus>> NEXT = Map.of(
            ASKED, Set.of(APPROVED, REFUSED, WITHDRAWN),
            APPROVED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(CapRaiseStatus next) {
        return NEXT.get(this).contains(next);
    }
}
