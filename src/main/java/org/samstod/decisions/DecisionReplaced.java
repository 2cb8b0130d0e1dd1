package org.samstod.decisions;

/**
 * Another decision has taken the place of one that the applicant knew of; in the same transaction, before the applicant is told of it
 * ({@link DecisionTold}). The frame has followed.
 *
 * @param earlierId  the decision that is valid no longer
 * @param decisionId the one that holds
 */
public record DecisionReplaced(String earlierId, String decisionId, String caseId, String associationId) {
}
