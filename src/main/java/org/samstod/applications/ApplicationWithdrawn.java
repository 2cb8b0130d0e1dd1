package org.samstod.applications;

import java.time.Instant;

/** The applicant took a submitted application back; fired in the withdrawing transaction. */
public record ApplicationWithdrawn(String applicationId, Instant at, String byAccount) {
}
