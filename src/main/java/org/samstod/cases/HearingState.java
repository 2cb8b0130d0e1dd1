package org.samstod.cases;

/** Whether the applicant has replied to what the democracy review found. The due date ends the waiting, not the right to reply. */
public enum HearingState {
    /** Sent, not replied to. */
    SENT,
    /** Replied to, in time or late. */
    REPLIED;

    /** Whether this may become {@code next}: it is replied to once. */
    public boolean mayBecome(HearingState next) {
        return this == SENT && next == REPLIED;
    }
}
