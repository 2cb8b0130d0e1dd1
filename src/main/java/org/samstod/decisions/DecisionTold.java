package org.samstod.decisions;

import org.samstod.cases.Outcome;
import org.samstod.shared.Money;

/**
 * The applicant has been told; fired in the same transaction.
 *
 * @param granted the granted sum, zero when no money is granted
 * @param about what it gives, or null when no money is granted
 */
public record DecisionTold(String decisionId, String caseId, String associationId, Outcome outcome, Money granted, GrantedDecision about) {
}
