package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/**
 * A delegate's decision that a later room keeps, as separate minutes name it: by its number alone, whoever it is about.
 *
 * @param caseId the case it is about
 * @param associationId whom it is about; never shown
 * @param decidedAt when it was made
 * @param paragraph its paragraph, or null while it is in no minutes
 * @param number its own register number
 * @param said what was decided, one Swedish sentence without names and sums
 * @param ground the legal ground as it is cited, or null
 * @param delegation paragraph of the delegation order
 */
public record MinutedElsewhere(String id, String caseId, String associationId, Instant decidedAt, Integer paragraph, String number, PublicationLevel level,
        String said, String ground, String decidedBy, String role, String delegation) implements Serializable {

    /** The day it was made, in the city. */
    public LocalDate decidedOn() {
        return Clock.dayOf(decidedAt);
    }
}
