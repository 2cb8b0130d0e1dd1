package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/** What is set for the whole city is not changed by a role of one board. */
@ApplicationScoped
public class CityScope implements Relation {

    /** The subject kind of set-up objects whose scope is the city. */
    public static final String KIND = "city-setup";

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        return KIND.equals(subject.kind()) && actor.role().ofBoard() ? Optional.of("city-scope") : Optional.empty();
    }
}
