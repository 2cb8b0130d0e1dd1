package org.samstod.cases.domain;

import java.util.List;
import java.util.Optional;

/** The messages of cases. */
public interface CaseMessages {

    Optional<CaseMessage> find(String id);

    /** Those of a case, the oldest first. */
    List<CaseMessage> of(String caseId);

    void add(CaseMessage message);
}
