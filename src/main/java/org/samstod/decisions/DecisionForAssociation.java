package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A decision as the applicant sees it, from the moment it is told.
 *
 * @param outcome name of the outcome
 * @param swedish body of the binding letter, to be shown under the page's first heading
 * @param english body of the translation
 * @param openedAt when somebody first opened it, or null
 * @param openedByMe whether the asking person has opened this letter before
 * @param postedOn when the notice was posted, or null before it is
 * @param lastAppealDay last day to appeal, or null before the notice is posted
 * @param status name of the status
 * @param publication name of the status of its publication
 * @param publicationDueOn first day it may be shown
 * @param annulledOn since when a ruling that annulled it has legal force, or null
 */
public record DecisionForAssociation(String decisionId, String applicationId, String caseId, String associationId, String title, String outcome,
        Money granted, String swedish, String english, Instant toldAt, Instant openedAt, boolean openedByMe, LocalDate postedOn, LocalDate lastAppealDay,
        String status, PublicationLevel level, String publication, LocalDate publicationDueOn, LocalDate annulledOn) implements Serializable {
}
