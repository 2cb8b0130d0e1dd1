package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of grants, one line each. */
public interface Conditions {

    /** What a list of them shows. */
    enum Show {
        /** What somebody has to do about: open ones and breached ones. */
        UNSETTLED,
        /** Open ones whose day has passed. */
        OVERDUE, OPEN, BREACHED, MET, WAIVED
    }

    Optional<GrantCondition> find(String id);

    Optional<GrantCondition> findLocked(String id);

    /** Of a grant, in order. */
    List<GrantCondition> ofGrant(String grantId);

    /**
     * Keys of a board's conditions with their cases: those whose day has passed first, then the next days. What was declined or replaced is left out.
     *
     * @param boardId null for every board
     * @param most no more than this
     */
    Map<String, String> keys(String boardId, Show show, LocalDate today, int most);

    /** By due day. */
    List<GrantCondition> findAll(Collection<String> ids);

    /** Those of an association's grants that are open and whose day has passed, or that are breached; one statement. */
    List<GrantCondition> outstanding(String associationId, LocalDate today);

    /**
     * Open ones that the association sees to and that are due between two days, by grant and day; those that are due with the report are left out, since it is
     * reminded of by itself, and those of a decision that a court has annulled.
     */
    List<GrantCondition> due(LocalDate from, LocalDate to);

    void add(GrantCondition condition);

    /** Files of conditions, oldest first; one statement. */
    List<ConditionFile> files(Collection<String> conditionIds);

    void add(ConditionFile file);
}
