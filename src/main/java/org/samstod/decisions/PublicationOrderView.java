package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.PublicationLevel;

/**
 * A decision on its way to being published.
 *
 * @param number reception number
 * @param outcome name of the outcome
 * @param status WAITING, PUBLISHED or NOT_SHOWN
 * @param publicId public id of the published copy, or null
 */
public record PublicationOrderView(String id, String decisionId, String caseId, String number, String applicant, String title,
        String outcome, PublicationLevel level, LocalDate dueOn, String status, Instant publishedAt, String publicId) implements Serializable {
}
