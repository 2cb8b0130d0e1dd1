package org.samstod.publications;

/** A level 3 initiative has got a public page of its own; a later room that knows more of it that may be shown pushes it now, in the same transaction. */
public record InitiativePublished(String caseId) {
}
