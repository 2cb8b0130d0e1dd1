package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** One attempt to pay an instalment, within one run. */
public enum PaymentState {

    /** In a run that has not been sent. */
    IN_RUN,
    /** Handed over. */
    SENT,
    /** Taken on by the bank or the ledger. */
    ACCEPTED,
    /** Arrived. */
    PAID,
    /** Came back. */
    REJECTED,
    /** Its run was cancelled before it was sent. */
    WITHDRAWN;

    private static final Map<PaymentState, Set<PaymentState>> NEXT = new EnumMap<>(Map.of(
            IN_RUN, Set.of(SENT, WITHDRAWN),
            SENT, Set.of(ACCEPTED, PAID, REJECTED),
            ACCEPTED, Set.of(PAID, REJECTED),
            PAID, Set.of(),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(PaymentState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether the instalment can be in no other run: it is on its way, or it has arrived. */
    public boolean live() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
