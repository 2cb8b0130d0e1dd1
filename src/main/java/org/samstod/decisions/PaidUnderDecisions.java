package org.samstod.decisions;

import java.util.Map;
import org.samstod.shared.Money;

/** What has been paid out under decisions, known by a later room. Implemented as a bean by that room. */
public interface PaidUnderDecisions {

    /** Whether money of a decision is on its way, so that nobody can say whether it has been paid. */
    boolean isMoving(String decisionId);

    /** What has been paid under a decision and has not come back, by fiscal year: it stays with that decision's frames. */
    Map<Integer, Money> kept(String decisionId);

    /**
     * What an association holds of what the decisions of a case up to now have given, by fiscal year: paid, not come back, and not claimed back. It
     * counts towards what another decision gives, since it has been received already (kommunallagen 13 kap. 15 §).
     */
    Map<Integer, Money> held(String caseId);
}
