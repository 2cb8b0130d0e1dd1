package org.samstod.applications;

import java.time.Instant;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A later revision was submitted, unasked before the deadline or in answer to a completion request; fired in the submitting transaction.
 *
 * @param revision ordinal of the revision, 2 or more
 * @param level the level that holds for the application now
 * @param amount the sum asked for
 * @param track the track for that sum
 * @param title public title
 * @param summary public summary
 * @param registerEntryId the entry in the board's register
 * @param byAccount who submitted
 * @param content what it says
 */
public record ApplicationRevised(String applicationId, String revisionId, int revision, PublicationLevel level, Money amount, String track,
        String title, String summary, String registerEntryId, Instant receivedAt, String byAccount, SubmittedContent content) {
}
