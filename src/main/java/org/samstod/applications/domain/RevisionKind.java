package org.samstod.applications.domain;

/** Why a revision was submitted. */
public enum RevisionKind {
    /** The first one: the application itself. */
    FIRST,
    /** A change of one's own accord while changes were free. */
    CHANGE,
    /** The answer to a completion request, in time or not. */
    COMPLETION
}
