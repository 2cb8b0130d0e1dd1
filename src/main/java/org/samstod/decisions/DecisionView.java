package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A decision as staff see it.
 *
 * @param outcome name of the outcome
 * @param number register number, or reception number while there is none
 * @param status name of the status
 * @param minutesLabel number of its minutes, or null
 * @param supersededAt when another decision took its place, or null
 * @param annulledOn since when a ruling that annulled it has legal force, or null
 * @param publication name of the status of its publication, or null before it is told
 */
public record DecisionView(String id, String caseId, String applicationId, String number, String reference, String applicant, String title,
        String outcome, Money asked, Money granted, List<YearSum> amounts, String reasons, String ground, String transferredTo, String decidedBy,
        String deciderRole, String delegation, Instant decidedAt, LocalDate decidedOn, Instant toldAt, Instant openedAt, String status,
        String minutesId, String minutesLabel, Integer paragraph, PublicationLevel level, LocalDate publicationDueOn, String publication,
        Instant supersededAt, LocalDate annulledOn)
        implements Serializable {
}
