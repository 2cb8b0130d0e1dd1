package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A case as it goes to a board's meeting.
 *
 * @param number      register number, or the reception number while there is none
 * @param callId      its call
 * @param callName    name of the call
 * @param asked       sum asked for
 * @param outcome     the proposed outcome, or null when no proposal stands
 * @param proposed    the proposed sum, zero when none
 * @param reasons     the proposed reasons, or null
 * @param legalGround code of the proposed legal ground, or null
 * @param stale       whether something written is about an earlier version of the application
 */
public record BoardCase(String caseId, String number, String receptionNumber, String applicant, String title, String callId, String callName, Money asked,
        CaseState state, Outcome outcome, Money proposed, String reasons, String legalGround, boolean stale, PublicationLevel level,
        Instant receivedAt) implements Serializable {

    /** What it is called beside others of its round, which share the matter's register number. */
    public String reference() {
        return number.equals(receptionNumber) ? number : number + ", " + receptionNumber;
    }
}
