package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the money of an instalment is: {@code due → in run → sent → accepted → paid | rejected → due}. What a bank accepts is not paid
 * (domain facts §4); paid is an end.
 */
public enum InstalmentState {

    /** To be paid when its day comes; in no live run. */
    DUE,
    /** In a run that has not left the portal. */
    IN_RUN,
    /** The order or the file has been handed over. */
    SENT,
    /** The bank or the ledger has taken it on. */
    ACCEPTED,
    /** The money has arrived, by the bank's confirmation or two persons' word. */
    PAID,
    /** It came back; it is due again at once. */
    REJECTED,
    /** Not paid: the grant was declined or replaced, or the rest of it is not paid. */
    CANCELLED;

    private static final Map<InstalmentState, Set<InstalmentState>> NEXT = new EnumMap<>(Map.of(
            DUE, Set.of(IN_RUN, CANCELLED),
            IN_RUN, Set.of(SENT, DUE),
            SENT, Set.of(ACCEPTED, PAID, REJECTED),
            ACCEPTED, Set.of(PAID, REJECTED),
            PAID, Set.of(),
            REJECTED, Set.of(DUE),
            CANCELLED, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(InstalmentState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether it is on its way, so that nobody can say whether it has been paid. */
    public boolean moving() {
        return this != DUE && !ended();
    }

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return this == PAID || this == CANCELLED;
    }

    /** Whether the money has left the portal and nobody knows yet that it has come back. */
    public boolean out() {
        return this == SENT || this == ACCEPTED || this == PAID;
    }
}
