package org.samstod.associations.domain;

import java.util.Map;
import java.util.Set;

/** The life of a payout account, with its transition table: a change is pending until a second person confirms it. */
public enum PayoutAccountStatus {
    /** Asked for; nothing is paid to it. */
    PENDING,
    /** Payments go here. */
    CONFIRMED,
    /** The second person said no, or it was taken back. */
    REFUSED,
    /** A newer account was confirmed. */
    REPLACED;

    private static final Map<PayoutAccountStatus, Set<PayoutAccountStatus>> NEXT = Map.of(
            PENDING, Set.of(CONFIRMED, REFUSED),
            CONFIRMED, Set.of(REPLACED),
            REFUSED, Set.of(),
            REPLACED, Set.of());

    /**
     * Says whether the transition table has a step from this status.
     *
     * @param next the status wanted
     * @return true when the step is in the table
     */
    public boolean mayBecome(PayoutAccountStatus next) {
        return NEXT.get(this).contains(next);
    }
}
