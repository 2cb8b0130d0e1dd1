package org.samstod.decisions.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Appeals against decisions. */
public interface Appeals {

    /** The appeal, locked until the transaction ends. */
    Optional<Appeal> findLocked(String id);

    /** Every appeal against these decisions, in the order they came; one statement. */
    List<Appeal> ofDecisions(Collection<String> decisionIds);

    /** Appeals of a board that a court still has, oldest first. */
    List<Appeal> open(String boardId, int limit);

    /** Appeals of a board that have annulled a decision whose case has not been opened again, oldest first. */
    List<Appeal> annulling(String boardId, int limit);

    void add(Appeal appeal);

    /** The steps of these appeals, in order; one statement. */
    List<AppealStep> steps(Collection<String> appealIds);

    void add(AppealStep step);
}
