package org.samstod.grants.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where the review of a drawn grant stands. */
public enum AuditState {
    /** Drawn; nobody has taken it. */
    WAITING,
    /** An officer looks into it. */
    TAKEN,
    /** The association has been asked. */
    ASKED,
    /** Concluded. */
    CLOSED;

    private static final Map<AuditState, Set<AuditState>> NEXT = Map.of(
            WAITING, EnumSet.of(TAKEN),
            TAKEN, EnumSet.of(ASKED, CLOSED),
            ASKED, EnumSet.of(ASKED, CLOSED),
            CLOSED, EnumSet.noneOf(AuditState.class));

    /** Whether it may become that. */
    public boolean mayBecome(AuditState next) {
        return NEXT.get(this).contains(next);
    }
}
