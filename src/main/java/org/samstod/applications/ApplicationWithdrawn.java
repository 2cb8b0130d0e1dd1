package org.samstod.applications;

import java.time.Instant;

/**
 * The applicant took a submitted application back; fired in the withdrawing transaction.
 *
 * @param registerEntryId the entry of what came in about it
 */
public record ApplicationWithdrawn(String applicationId, Instant at, String byAccount, String registerEntryId) {
}
