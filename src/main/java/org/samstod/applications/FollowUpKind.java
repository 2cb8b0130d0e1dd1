package org.samstod.applications;

/** What comes on paper or by telephone after an application. */
public enum FollowUpKind {
    /** An answer to a completion request. */
    COMPLETION,
    /** A change nobody asked for, while changes are free. */
    CHANGE,
    /** The association takes the application back. */
    WITHDRAWAL
}
