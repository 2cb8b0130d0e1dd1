package org.samstod.decisions.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The life of a decision: {@code adopted → in minutes → posted → appeal time passed → final}. Telling and publishing
 * are records beside it, since a decision exists before it is told and is published after it. It goes back to {@code posted} when the day
 * of the notice was recorded wrongly and the last day of appeal is still to come, or was when it was found final.
 */
public enum DecisionStatus {

    /** Made and signed by the decider. */
    ADOPTED,
    /** Part of approved minutes (kommunallagen 6:40). */
    IN_MINUTES,
    /** The minutes are announced on the notice board (kommunallagen 8:9 ff.); the appeal clock runs. */
    POSTED,
    /** The last day of appeal is over; set by the clock. */
    APPEAL_TIME_PASSED,
    /** No longer open to appeal; confirmed by the secretary. Undone only by another day of the notice. */
    FINAL;

    private static final Map<DecisionStatus, Set<DecisionStatus>> NEXT = new EnumMap<>(Map.of(
            ADOPTED, Set.of(IN_MINUTES),
            IN_MINUTES, Set.of(POSTED),
            POSTED, Set.of(APPEAL_TIME_PASSED),
            APPEAL_TIME_PASSED, Set.of(POSTED, FINAL),
            FINAL, Set.of(POSTED)));

    /** Whether the step is allowed. */
    public boolean mayBecome(DecisionStatus next) {
        return NEXT.get(this).contains(next);
    }
}
