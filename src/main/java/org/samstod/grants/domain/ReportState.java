package org.samstod.grants.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The life of a final report (redovisning, domain facts §2.5): {@code expected → submitted → reviewed}, with a completion asked for in between
 * as often as it is needed; or it comes on paper, or is not wanted any more since no money was paid.
 */
public enum ReportState {

    /** The association writes it, or has not begun. */
    EXPECTED,
    /** It has come and waits for somebody to go through it. */
    SUBMITTED,
    /** The association is asked to complete it, and writes in it again. */
    COMPLETING,
    /** It came on paper; an officer goes through it outside the portal. */
    ON_PAPER,
    /** Somebody has gone through it. */
    REVIEWED,
    /** Nothing is to be reported: the grant was declined, or replaced before anything was paid. */
    NOT_WANTED;

    private static final Map<ReportState, Set<ReportState>> NEXT = new EnumMap<>(Map.of(
            EXPECTED, Set.of(SUBMITTED, ON_PAPER, NOT_WANTED),
            SUBMITTED, Set.of(COMPLETING, REVIEWED),
            COMPLETING, Set.of(SUBMITTED, REVIEWED),
            ON_PAPER, Set.of(REVIEWED),
            REVIEWED, Set.of(),
            NOT_WANTED, Set.of()));

    /** Whether the step is in the table. */
    public boolean mayBecome(ReportState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether the association may write in it. */
    public boolean writable() {
        return this == EXPECTED || this == COMPLETING;
    }

    /** Whether an officer may go through it in the portal: what was asked for and never came does not stop the review (domain facts §2.5, Komplettering). */
    public boolean reviewable() {
        return this == SUBMITTED || this == COMPLETING;
    }
}
