package org.samstod.decisions.domain;

/**
 * What a decision is about, as it stood when it was made.
 *
 * @param matterId the matter of the case
 * @param revisionId the frozen revision that was decided on
 * @param registerNumber number of the matter, or null when an external register has not given it yet
 * @param reference the portal's reception number
 * @param applicant name of the association
 * @param title public title of the application
 */
public record About(String boardId, String matterId, String caseId, String applicationId, String associationId, String revisionId,
        String callId, String registerNumber, String reference, String applicant, String title) {
}
