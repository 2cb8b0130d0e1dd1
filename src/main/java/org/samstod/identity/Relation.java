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

    /**
     * Whether what the subject is came to the actor's board too, although another board has it: what one board has handed over to another
     * stays readable to both, each as far as it had or has it.
     */
    default boolean reaches(Actor actor, Permission permission, Subject subject) {
        return false;
    }
}
