package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.PublicationLevel;

/**
 * A delegate's decision that a later room keeps, as separate minutes name it: by its number alone, whoever it is about.
 *
 * @param caseId the case it is about
 * @param associationId whom it is about; never shown
 * @param decidedOn the day it was made
 * @param paragraph its paragraph, or null while it is in no minutes
 * @param number its own register number
 * @param said what was decided, one Swedish sentence without names and sums
 * @param ground the legal ground as it is cited
 * @param delegation paragraph of the delegation order
 */
public record MinutedElsewhere(String id, String caseId, String associationId, LocalDate decidedOn, Integer paragraph, String number, PublicationLevel level,
        String said, String ground, String decidedBy, String role, String delegation) implements Serializable {
}
