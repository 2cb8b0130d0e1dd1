package org.samstod.cases;

/**
 * There is a proposal in a case; it waits for a decision. Fired in the proposing transaction.
 *
 * @param caseId     the case
 * @param proposalId the proposal
 */
public record CaseProposed(String caseId, String proposalId) {
}
