package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The life of a grant ({@code product.md}, The life of a case): {@code offered → accepted → running → reported → reviewed → closed}, or
 * declined, or replaced by what another decision gives; that of a decision which a court has annulled also when money has been paid. A stop of its
 * payments is beside it.
 */
public enum GrantState {

    /** The association has been told and has not answered. */
    OFFERED,
    /** Conditions and terms are accepted; nothing is paid yet. */
    ACCEPTED,
    /** Money has been paid. */
    RUNNING,
    /** The final report has come. */
    REPORTED,
    /** Somebody has gone through the report. */
    REVIEWED,
    /** Nothing is left to do. */
    CLOSED,
    /** The association did not want it, at once or before anything was paid; the money is back in its frame. */
    DECLINED,
    /** Another decision has taken the place of the one that gave it; nothing had been paid, unless a court had annulled that one. */
    REPLACED;

    private static final Map<GrantState, Set<GrantState>> NEXT = new EnumMap<>(Map.of(
            OFFERED, Set.of(ACCEPTED, DECLINED, REPLACED),
            ACCEPTED, Set.of(RUNNING, DECLINED, REPLACED),
            RUNNING, Set.of(REPORTED, REPLACED),
            REPORTED, Set.of(REVIEWED, REPLACED),
            REVIEWED, Set.of(CLOSED, REPLACED),
            CLOSED, Set.of(REPLACED),
            DECLINED, Set.of(),
            REPLACED, Set.of()));

    /** States in which instalments may be paid. */
    public static final Set<GrantState> PAYABLE = Set.of(ACCEPTED, RUNNING, REPORTED, REVIEWED);

    /** States of a grant that gives nothing: its money is back in the frame and what was taken on with it is not asked for. */
    public static final Set<GrantState> GONE = Set.of(DECLINED, REPLACED);

    /** Whether the step is in the table. */
    public boolean mayBecome(GrantState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether the grant gives nothing any more. */
    public boolean gone() {
        return GONE.contains(this);
    }
}
