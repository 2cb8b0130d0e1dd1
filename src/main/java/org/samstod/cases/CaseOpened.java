package org.samstod.cases;

/**
 * A case has been opened for a received application. Fired in the receiving transaction.
 *
 * @param caseId        the case
 * @param applicationId the application
 * @param associationId the applicant
 */
public record CaseOpened(String caseId, String applicationId, String associationId) {
}
