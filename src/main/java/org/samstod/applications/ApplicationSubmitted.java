package org.samstod.applications;

import java.time.Instant;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * An application was submitted for the first time; fired in the submitting transaction.
 *
 * @param revision ordinal of the revision, 1
 * @param level the level the applicant chose; the effective one is the lower of it and the association's cap
 * @param amount the sum asked for
 * @param track {@code light}, {@code standard} or {@code heavy}
 * @param title public title
 * @param summary public summary
 * @param registerEntryId the entry in the board's register
 * @param receptionNumber the portal's own number
 * @param late whether it came after the deadline
 * @param byAccount who submitted
 * @param content what it says
 */
public record ApplicationSubmitted(String applicationId, String revisionId, int revision, String callId, String boardId,
        String associationId, PublicationLevel level, Money amount, String track, String title, String summary, String registerEntryId,
        String receptionNumber, Instant receivedAt, boolean late, String byAccount,
        SubmittedContent content) {
}
