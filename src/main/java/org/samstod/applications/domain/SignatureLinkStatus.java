package org.samstod.applications.domain;

import java.util.Map;
import java.util.Set;

/** The life of a personal link, with its transition table. */
public enum SignatureLinkStatus {
    /** Works until it is too old. */
    OPEN,
    /** The person has signed with it. */
    USED,
    /** Taken back, or followed by a newer link. */
    REVOKED;

    private static final Map<SignatureLinkStatus, Set<SignatureLinkStatus>> NEXT = Map.of(OPEN, Set.of(USED, REVOKED), USED, Set.of(),
            REVOKED, Set.of());

    /** Says whether the transition table has a step from this status. */
    public boolean mayBecome(SignatureLinkStatus next) {
        return NEXT.get(this).contains(next);
    }
}
