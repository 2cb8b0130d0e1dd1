package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where matters are kept. */
public interface Matters {

    /** The one matter of a round. */
    Optional<Matter> findRound(String callId);

    /** A matter that must exist. */
    Matter get(String id);

    /** A matter that must exist, locked until the transaction ends. */
    Matter getForUpdate(String id);

    /** Matters by id; unknown ids are left out; one statement. */
    List<Matter> all(Collection<String> ids);

    void add(Matter matter);
}
