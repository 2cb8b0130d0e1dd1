package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A review as the association reads it.
 *
 * @param asked codes of what is asked for
 * @param finding what was found, or null while it goes on
 */
public record OwnAudit(String grantId, String applicationId, String number, String title, List<String> asked, String text, LocalDate due, Instant askedAt,
        boolean overdue, String finding, String conclusion, Instant closedAt) {
}
