package org.samstod.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where one of several assessors of a case stands. Until all are in, each is hidden from the others. */
public enum AssessorState {
    /** Asked; writes, or has not begun. */
    ASKED,
    /** Has handed in. */
    IN,
    /** Takes no part any more: taken off by the unit head, or by a conflict of interest. */
    RELEASED;

    /**
     * Every step there is. Handing in is undone when a newer revision has come or by the unit head; a person with a conflict of interest
     * is taken off also after handing in, and somebody who was taken off can be asked again.
     */
    private static final Map<AssessorState, Set<AssessorState>> STEPS = new EnumMap<>(Map.of(
            ASKED, EnumSet.of(IN, RELEASED),
            IN, EnumSet.of(ASKED, RELEASED),
            RELEASED, EnumSet.of(ASKED)));

    /** Whether this may become {@code next}. */
    public boolean mayBecome(AssessorState next) {
        return STEPS.get(this).contains(next);
    }
}
