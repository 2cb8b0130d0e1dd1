package org.samstod.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The few states of a case. What interrupts the work (a completion request, a declaration of conflict of interest, a withdrawal)
 * is a record beside the case and never a state of it.
 */
public enum CaseState {
    /** Registered; nobody has taken it yet. */
    RECEIVED,
    /** An officer is doing the formal check. */
    IN_CHECK,
    /** The formal check is done; the officer assesses against the call's criteria. */
    IN_PREPARATION,
    /** There is a proposal; it waits for whoever decides. It binds nobody. */
    PROPOSED,
    /** A decision exists. */
    DECIDED,
    /** Nothing more happens in the case; the officer's own working notes are gone. */
    CLOSED;

    /**
     * Every step there is. A pair that is not here is refused.
     * <ul>
     * <li>received → proposed exists for a withdrawn application only: it is proposed for discontinuation without a check.</li>
     * <li>in check → proposed exists for dismissal and discontinuation: there is nothing to assess.</li>
     * <li>in check and in preparation → closed exists for a case that is handed over to another board, which decides it.</li>
     * <li>anything before decided → decided exists because a board's decision is recorded whatever the state of preparation.</li>
     * <li>decided and closed → in preparation exists for a case whose decision a court has annulled: there is no decision any more, and a court
     * cannot decide in the board's place (kommunallagen 13 kap. 8 and 15 §§, domain facts §0 point 4).</li>
     * </ul>
     */
    private static final Map<CaseState, Set<CaseState>> STEPS = new EnumMap<>(Map.of(
            RECEIVED, EnumSet.of(IN_CHECK, PROPOSED, DECIDED),
            IN_CHECK, EnumSet.of(IN_PREPARATION, PROPOSED, DECIDED, CLOSED),
            IN_PREPARATION, EnumSet.of(IN_CHECK, PROPOSED, DECIDED, CLOSED),
            PROPOSED, EnumSet.of(IN_PREPARATION, DECIDED),
            DECIDED, EnumSet.of(CLOSED, IN_PREPARATION),
            CLOSED, EnumSet.of(IN_PREPARATION)));

    /** Whether a case may step from this state to {@code next}. */
    public boolean mayStepTo(CaseState next) {
        return STEPS.get(this).contains(next);
    }

    /** Whether the case is still being prepared: no decision exists. */
    public boolean isOpen() {
        return ordinal() < DECIDED.ordinal();
    }
}
