package org.samstod.publications.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored activities; what the public side finds is of publications that are initiatives at this moment. */
public interface Activities {

    /** Stores a new one. */
    void add(Activity activity);

    /** Removes one for good. */
    void remove(Activity activity);

    /** One by id. */
    Optional<Activity> find(String id);

    /** Those of an association, by name, their times fetched along. */
    List<Activity> ofAssociation(String associationId);

    /** How many a publication has. */
    long count(String publicationId);

    /** Those of an initiative, by name. */
    List<Shown> ofInitiative(String publicId);

    /**
     * Those of any initiative that go on at some day of a period, their times fetched along; two statements.
     *
     * @param neighbourhoods slugs, null for the whole city
     */
    List<Shown> goingOn(LocalDate from, LocalDate to, Collection<String> neighbourhoods);

    /** Those of any initiative that end on or after a day; two statements. */
    List<Shown> endingFrom(LocalDate day);

    /** An activity and what its initiative is called. */
    record Shown(Activity activity, String title, String associationName) {
    }
}
