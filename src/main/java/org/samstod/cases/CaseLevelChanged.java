package org.samstod.cases;

import org.samstod.shared.PublicationLevel;

/**
 * The effective level of publication of a case has changed. Fired in the changing transaction, so that what later rooms keep of the
 * case follows with it or not at all.
 *
 * @param caseId        the case
 * @param associationId the applicant
 * @param level         the effective level from now on
 */
public record CaseLevelChanged(String caseId, String associationId, PublicationLevel level) {
}
