package org.samstod.grants.domain;

import java.util.Collection;
import java.util.List;

/** Answers to signals. */
public interface RiskAnswers {

    /** Of several grants; one statement. */
    List<RiskAnswer> of(Collection<String> grantIds);

    void add(RiskAnswer answer);
}
