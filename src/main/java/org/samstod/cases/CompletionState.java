package org.samstod.cases;

/** How a completion request stands; every ending is final. */
public enum CompletionState {
    /** Waits for the applicant until its due date. */
    OPEN,
    /** A new revision came in time. */
    ANSWERED,
    /** The officer, or a withdrawn application, ended it. */
    WITHDRAWN,
    /** The due date passed; the case goes on with what is there. */
    LAPSED
}
