package org.samstod.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How a request for a statement stands. The due date ends nothing: an answer that comes later is kept and marked. */
public enum StatementState {
    /** Waits for the body. */
    ASKED,
    /** Has given a statement. */
    ANSWERED,
    /** Has chosen to give none (avstår). */
    ABSTAINED,
    /** Says that it is not for it, or that it cannot. */
    DECLINED,
    /** The officer has taken the question back. */
    WITHDRAWN;

    /** Every step there is; an ending is final, and a new question is a new request. */
    private static final Map<StatementState, Set<StatementState>> STEPS = new EnumMap<>(Map.of(
            ASKED, EnumSet.of(ANSWERED, ABSTAINED, DECLINED, WITHDRAWN),
            ANSWERED, EnumSet.noneOf(StatementState.class),
            ABSTAINED, EnumSet.noneOf(StatementState.class),
            DECLINED, EnumSet.noneOf(StatementState.class),
            WITHDRAWN, EnumSet.noneOf(StatementState.class)));

    /** Whether this may become {@code next}. */
    public boolean mayBecome(StatementState next) {
        return STEPS.get(this).contains(next);
    }

    /** Whether it is one of the three things a body can reply. */
    public boolean isReply() {
        return this == ANSWERED || this == ABSTAINED || this == DECLINED;
    }
}
