package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A case that waits for a delegate.
 *
 * @param number register number, or reception number while there is none
 * @param reference the portal's reception number
 * @param outcome name of the proposed outcome
 * @param proposed proposed sum, or null when no money is proposed
 * @param withinMandate whether the acting role may decide what is proposed
 * @param paragraph the row of the delegation table that was asked, or null
 */
public record QueueLine(String caseId, String matterId, String number, String reference, String applicant, String title, String callTitle, String outcome, Money asked, Money proposed,
        String officer, Instant receivedAt, PublicationLevel level, boolean stale, boolean withdrawn, boolean withinMandate, String paragraph)
        implements Serializable {
}
