package org.samstod.decisions.domain;

import java.util.Collection;
import java.util.List;

/** What was done to decisions afterwards. */
public interface DecisionChanges {

    /** What was done to these decisions, the oldest first; one statement. */
    List<DecisionChange> of(Collection<String> decisionIds);

    void add(DecisionChange change);
}
