package org.samstod.decisions.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The life of a meeting: {@code planned → held}, or {@code planned → cancelled}. A held meeting stays what it was. */
public enum MeetingStatus {
    /** Its agenda is being made. */
    PLANNED,
    /** Something of what it decided has been recorded. */
    HELD,
    /** It was never held; what was on its agenda can go to another one. */
    CANCELLED;

    private static final Map<MeetingStatus, Set<MeetingStatus>> NEXT = new EnumMap<>(Map.of(
            PLANNED, Set.of(HELD, CANCELLED),
            HELD, Set.of(),
            CANCELLED, Set.of()));

    /** Whether the step is allowed. */
    public boolean mayBecome(MeetingStatus next) {
        return NEXT.get(this).contains(next);
    }
}
