package org.samstod.associations.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All associations. */
public interface Associations {

    /** One by key. */
    Optional<Association> find(String id);

    /** One by key, its row locked until the end of the transaction, so that a threat never loses against another change. */
    Optional<Association> findLocked(String id);

    /** One by the ten digits of its organisation number. */
    Optional<Association> findByNumber(String digits);

    /** Several by key. */
    List<Association> findAll(Collection<String> ids);

    /** Those of some organisation numbers, by digits; unknown ones are left out. */
    List<Association> findByNumbers(Collection<String> digits);

    /** Keeps a new one. */
    void add(Association association);
}
