package org.samstod.cases;

import java.util.Map;
import java.util.Set;

/** Where the officer's report of a matter stands: written in, or finished as a numbered version until a new one is begun. */
public enum ReportState {
    /** Its sections can be written in. */
    DRAFT,
    /** What its sections say is a version, which is never changed. */
    FINISHED;

    private static final Map<ReportState, Set<ReportState>> TRANSITIONS = Map.of(DRAFT, Set.of(FINISHED), FINISHED, Set.of(DRAFT));

    /** Whether one follows the other. */
    public boolean canBecome(ReportState next) {
        return TRANSITIONS.get(this).contains(next);
    }
}
