package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The life of a recovery (återkrav): {@code hearing → heard → decided | nothing → requested → invoiced → part paid → settled}. It can be decided without an
 * answer once the day to answer has passed, and be taken back until it is decided.
 */
public enum RecoveryState {

    /** Proposed, and the association is asked what it says (förvaltningslagen 25 §, followed as good practice). */
    HEARING,
    /** The association has answered. */
    HEARD,
    /** Decided: money is to be paid back. */
    DECIDED,
    /** The city's ledger is asked to send an invoice. */
    REQUESTED,
    /** The invoice has gone out. */
    INVOICED,
    /** Some of it has been paid. */
    PART_PAID,
    /** All of it has been paid or written off. */
    SETTLED,
    /** Decided: nothing is to be paid back. */
    NOTHING,
    /** The officer took the proposal back. */
    WITHDRAWN;

    private static final Map<RecoveryState, Set<RecoveryState>> NEXT = new EnumMap<>(Map.of(
            HEARING, Set.of(HEARD, DECIDED, NOTHING, WITHDRAWN),
            HEARD, Set.of(DECIDED, NOTHING, WITHDRAWN),
            DECIDED, Set.of(REQUESTED),
            REQUESTED, Set.of(INVOICED, SETTLED),
            INVOICED, Set.of(PART_PAID, SETTLED),
            PART_PAID, Set.of(PART_PAID, SETTLED),
            SETTLED, Set.of(),
            NOTHING, Set.of(),
            WITHDRAWN, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(RecoveryState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether it waits for a decision. */
    public boolean undecided() {
        return this == HEARING || this == HEARD;
    }

    /** Whether money has been claimed and is not settled. */
    public boolean owed() {
        return this == DECIDED || this == REQUESTED || this == INVOICED || this == PART_PAID;
    }

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return NEXT.get(this).isEmpty();
    }
}
