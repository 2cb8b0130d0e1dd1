package org.samstod.cases.domain;

import java.util.Optional;

/** Where matters are kept. */
public interface Matters {

    /** The one matter of a round. */
    Optional<Matter> findRound(String callId);

    /** A matter that must exist. */
    Matter get(String id);

    /** A matter that must exist, locked until the transaction ends. */
    Matter getForUpdate(String id);

    void add(Matter matter);
}
