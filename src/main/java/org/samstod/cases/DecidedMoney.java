package org.samstod.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.samstod.shared.Money;

/** What decisions have given, for the allocation sheet. Implemented as a bean by the room of the decisions; each answer is read in bulk. */
public interface DecidedMoney {

    /**
     * What a told decision gave in one fiscal year.
     *
     * @param caseId the case that was decided
     * @param year   the fiscal year
     */
    record Grant(String caseId, int year, Money amount) {
    }

    /** What was granted in these cases, of each case by its latest decision, and only what has been told. */
    List<Grant> told(Collection<String> caseIds);

    /** The case of each of these decisions. */
    Map<String, String> casesOf(Collection<String> decisionIds);
}
