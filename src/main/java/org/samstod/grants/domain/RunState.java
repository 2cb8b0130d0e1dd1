package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The life of a payment run. No file exists before it is sent, so that what is cancelled can never have been paid. */
public enum RunState {

    /** Put together by one person. */
    MADE,
    /** Approved by another who holds a right to attest. */
    ATTESTED,
    /** Handed over: its files can be fetched, again and again, always the same bytes. */
    SENT,
    /** Every payment is paid or rejected. */
    DONE,
    /** Taken back before anything left the portal; its instalments are due again. */
    CANCELLED;

    private static final Map<RunState, Set<RunState>> NEXT = new EnumMap<>(Map.of(
            MADE, Set.of(ATTESTED, CANCELLED),
            ATTESTED, Set.of(SENT, CANCELLED),
            SENT, Set.of(DONE),
            DONE, Set.of(),
            CANCELLED, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(RunState next) {
        return NEXT.get(this).contains(next);
    }
}
