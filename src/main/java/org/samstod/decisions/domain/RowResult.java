package org.samstod.decisions.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What became of a case at a meeting. The same result again is a correction of a recorded fact. A decision that has been made is never
 * made undone by a correction: that takes a new decision.
 */
public enum RowResult {
    /** On the agenda; nothing is recorded yet. */
    WAITING,
    /** The body decided in it. */
    DECIDED,
    /** Put off to a later meeting (bordlagd); the proposal stands. */
    POSTPONED,
    /** Sent back for more preparation (återremiss). */
    SENT_BACK;

    private static final Map<RowResult, Set<RowResult>> NEXT = new EnumMap<>(Map.of(
            WAITING, Set.of(DECIDED, POSTPONED, SENT_BACK),
            DECIDED, Set.of(DECIDED),
            POSTPONED, Set.of(DECIDED, POSTPONED, SENT_BACK),
            SENT_BACK, Set.of(DECIDED, SENT_BACK)));

    /** Whether the next record of a row with this result may say that. */
    public boolean mayBecome(RowResult next) {
        return NEXT.get(this).contains(next);
    }
}
