package org.samstod.publications.domain;

/** What a post is. */
public enum PostKind {

    /** A day on the way from decision to report: a text, and perhaps a picture. */
    PROGRESS,
    /** The one picture beside what came of it; without a text of its own. */
    RESULT
}
