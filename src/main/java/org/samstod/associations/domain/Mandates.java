package org.samstod.associations.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** All signing rights. */
public interface Mandates {

    /** The rights of one statement; none when there is no such statement. */
    List<Mandate> ofStatement(String statementId);

    /** All rights of an association, the newest statement first. */
    List<Mandate> ofAssociation(String associationId);

    /** The rights of some memberships. */
    List<Mandate> ofMemberships(Collection<String> membershipIds);

    /** Several by key. */
    List<Mandate> findAll(Collection<String> ids);

    /** Rights that a board's officers have to confirm, the oldest statement first. */
    List<Mandate> waiting(String boardId);

    /** Confirmed rights with this last day, for reminders. */
    List<Mandate> endingOn(LocalDate day, int most);

    /** Keeps a new one. */
    void add(Mandate mandate);
}
