package org.samstod.register;

/** Whom a document came from or went to. A person is never named in the public register. */
public enum SenderKind {
    ASSOCIATION, AUTHORITY, COMPANY, PERSON, UNKNOWN
}
