package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The life of a request to change what was granted: {@code asked → granted | refused | withdrawn}. */
public enum ChangeState {

    /** It waits for whoever holds the mandate. */
    ASKED,
    GRANTED,
    REFUSED,
    /** The association took it back. */
    WITHDRAWN;

    private static final Map<ChangeState, Set<ChangeState>> NEXT = new EnumMap<>(Map.of(
            ASKED, Set.of(GRANTED, REFUSED, WITHDRAWN),
            GRANTED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(ChangeState next) {
        return NEXT.get(this).contains(next);
    }
}
