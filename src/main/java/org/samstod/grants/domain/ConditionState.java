package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether a condition is kept: {@code open → met | breached | waived}. What was breached can be put right or be waived, and what was found to be met can
 * turn out to be breached (a control, receipts); what the board has waived is not taken up again.
 */
public enum ConditionState {

    /** Nobody has said whether it is kept. */
    OPEN,
    /** It is kept; what shows it is on the line. */
    MET,
    /** It is not kept; money can be asked back on that ground. */
    BREACHED,
    /** It is not asked for, with a reason. */
    WAIVED;

    private static final Map<ConditionState, Set<ConditionState>> NEXT = new EnumMap<>(Map.of(
            OPEN, Set.of(MET, BREACHED, WAIVED),
            BREACHED, Set.of(MET, WAIVED),
            MET, Set.of(BREACHED),
            WAIVED, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(ConditionState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether somebody still has something to do about it. */
    public boolean unsettled() {
        return this == OPEN || this == BREACHED;
    }
}
