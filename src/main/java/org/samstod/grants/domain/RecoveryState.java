package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The life of a recovery (återkrav): {@code hearing → heard → decided | nothing → requested → invoiced → part paid → settled}. It can be decided without an
 * answer once the day to answer has passed, and be taken back until it is decided. A court may leave less of the claim, nothing of it, or all of it again:
 * {@code → decided | refund | settled | quashed} from wherever a claim stands.
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
    /** A court has left less of the claim than has been paid: the rest goes back to the association. */
    REFUND,
    /** A court has set the decision aside, and nothing of what was paid is left with the city. */
    QUASHED,
    /** Decided: nothing is to be paid back. */
    NOTHING,
    /** The officer took the proposal back. */
    WITHDRAWN;

    private static final Map<RecoveryState, Set<RecoveryState>> NEXT = new EnumMap<>(Map.ofEntries(
            Map.entry(HEARING, Set.of(HEARD, DECIDED, NOTHING, WITHDRAWN)),
            Map.entry(HEARD, Set.of(DECIDED, NOTHING, WITHDRAWN)),
            Map.entry(DECIDED, Set.of(REQUESTED)),
            Map.entry(REQUESTED, Set.of(INVOICED, SETTLED)),
            Map.entry(INVOICED, Set.of(PART_PAID, SETTLED)),
            Map.entry(PART_PAID, Set.of(PART_PAID, SETTLED)),
            Map.entry(SETTLED, Set.of()),
            Map.entry(REFUND, Set.of(REFUND, SETTLED, QUASHED)),
            Map.entry(QUASHED, Set.of()),
            Map.entry(NOTHING, Set.of()),
            Map.entry(WITHDRAWN, Set.of())));

    /** Whether the step is in the table. */
    public boolean mayBecome(RecoveryState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether a court's word about the claim moves it. */
    public boolean claimed() {
        return owed() || this == SETTLED || this == REFUND || this == QUASHED;
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
