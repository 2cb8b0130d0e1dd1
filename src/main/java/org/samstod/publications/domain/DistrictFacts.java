package org.samstod.publications.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored facts of districts beyond their names. */
public interface DistrictFacts {

    /** Stores a new one. */
    void add(Object fact);

    /** Removes one for good. */
    void remove(Object fact);

    /** Contacts of a district's registry, the latest first. */
    List<RegistryContact> contacts(String districtSlug);

    /** Counts of a district, the latest first. */
    List<Inhabitants> inhabitants(String districtSlug);

    /** Every count up to a day, of all districts, the latest first; one statement. */
    List<Inhabitants> inhabitantsUpTo(LocalDate day);

    /** One count by id. */
    Optional<Inhabitants> count(String id);

    /** The squares of the portal's own drawing. */
    List<MapSquare> squares();

    /** The boundaries loaded by the city; empty while there are none. */
    List<MapBoundary> boundaries();

    /** Removes all of them at once, so that others of the same districts can take their place. */
    void removeBoundaries();
}
