package org.samstod.publications;

import org.samstod.shared.PublicationLevel;

/**
 * One decision of the minutes a notice announces.
 *
 * @param caseId key of the case
 * @param associationId key of the applicant; never shown, it finds the row when the association is lowered
 * @param registerNumber register number of the matter, or null
 * @param level level of the case; a row below level 3 is not copied
 */
public record NoticeRow(String caseId, String associationId, String registerNumber, PublicationLevel level) {
}
