package org.samstod.decisions.domain;

import java.util.List;
import java.util.Optional;

/** The delegation tables of all boards. */
public interface DelegationRules {

    /** One row. */
    Optional<DelegationRule> find(String id);

    /** Every row of a board, past and coming included; by kind, role and first day. */
    List<DelegationRule> ofBoard(String boardId);

    /** Whether there is any row at all. */
    boolean any();

    void add(DelegationRule rule);
}
