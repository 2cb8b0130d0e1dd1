package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The messages of cases. */
public interface CaseMessages {

    Optional<CaseMessage> find(String id);

    /** Those of some cases, the oldest first; one statement. */
    List<CaseMessage> of(Collection<String> caseIds);

    void add(CaseMessage message);
}
