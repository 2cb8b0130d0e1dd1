package org.samstod.applications.domain;

/** How far the board's side has come, as far as it limits what the applicant may change. It only goes forward, but for a decision that a court annuls. */
public enum Handling {
    /** Nobody has taken the case. */
    WAITING,
    /** An officer has taken it: in a continuous call, revisions are no longer free. */
    CLAIMED,
    /** Decided: nothing can be revised or withdrawn. */
    DECIDED
}
