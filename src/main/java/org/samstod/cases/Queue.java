package org.samstod.cases;

import java.util.Locale;

/** The queues of the work list's left rail: where a case waits for somebody to do something. */
public enum Queue {
    /** The reader's own cases that are not decided. */
    MINE,
    /** Nobody has it. */
    UNASSIGNED,
    /** The office's own day for it is this week or has passed. */
    DUE,
    /** Waits for the applicant's completion. */
    WAITING,
    /** Something written names an earlier revision than the newest. */
    STALE,
    /** The association has written and nobody has opened it. */
    MESSAGES,
    /** Somebody has flagged it and nobody has said what came of it. */
    FLAGGED,
    /** Waits for a decision. */
    PROPOSED,
    /** Everything that is not decided. */
    OPEN,
    /** Decided, not closed. */
    DECIDED,
    /** Everything. */
    ALL;

    /** The word of the queue in addresses and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The queue of a word; {@link #OPEN} for anything else. */
    public static Queue of(String code) {
        for (Queue queue : values()) {
            if (queue.code().equals(code)) {
                return queue;
            }
        }
        return OPEN;
    }
}
