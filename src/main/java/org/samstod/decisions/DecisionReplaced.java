package org.samstod.decisions;

/**
 * Another decision has taken the place of an earlier one; in the same transaction, before the applicant is told of it
 * ({@link DecisionTold}). The frame has followed.
 *
 * @param earlierId  the decision that is valid no longer
 * @param decisionId the one that holds
 * @param annulled   whether a court had annulled the earlier one, so that money paid under it does not stand in the way
 */
public record DecisionReplaced(String earlierId, String decisionId, String caseId, String associationId, boolean annulled) {
}
