package org.samstod.cases.domain;

/**
 * Which frozen revision of the application something is about.
 *
 * @param id     the revision's id in the room of applications
 * @param ordinal its number, 1 for the first
 */
public record RevisionRef(String id, int ordinal) {

    /** Whether something about this revision is out of date once {@code newest} exists. */
    public boolean isStale(RevisionRef newest) {
        return ordinal < newest.ordinal;
    }
}
