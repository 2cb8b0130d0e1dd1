package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * A threat review.
 *
 * @param id key
 * @param version version for the decision
 * @param associationId the association
 * @param associationName its name
 * @param number its organisation number, formatted
 * @param capBefore the cap before the report
 * @param reportedAt when it was reported
 * @param dueAt when the review is due
 * @param overdue whether its time has passed
 * @param reviewedAt when it was reviewed, or null
 * @param outcome what was agreed, or null
 */
public record ThreatReviewView(String id, long version, String associationId, String associationName, String number,
        PublicationLevel capBefore, Instant reportedAt, Instant dueAt, boolean overdue, Instant reviewedAt, String outcome)
        implements Serializable {
}
