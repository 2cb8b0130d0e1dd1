package org.samstod.identity;

import java.util.Optional;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/**
 * A later room's say on whether an actor may use a permission on an object. Every bean is asked; one that has nothing to do
 * with the subject answers empty.
 */
public interface Relation {

    /** @return a reason code such as {@code membership}, {@code jav}, {@code level} to refuse; empty to have no objection */
    Optional<String> refuse(Actor actor, Permission permission, Subject subject);
}
