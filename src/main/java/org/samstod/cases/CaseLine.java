package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A line of the work list.
 *
 * @param caseId          key
 * @param receptionNumber the portal's own number
 * @param registerNumber  the matter's register number, or null
 * @param applicant       name of the association
 * @param title           public title
 * @param callName        name of the call
 * @param asked           sum asked for
 * @param proposed        sum of the current proposal, or null
 * @param officerName     who has it, or null
 * @param mine            whether that is the reader
 * @param state           where it stands
 * @param dueAt           when an open completion request ends, or null
 * @param receivedAt      when it was received
 * @param level           effective level of publication
 * @param late            whether the application was late
 * @param withdrawn       whether it was withdrawn
 * @param stale           whether something written is out of date
 * @param lateAnswer      whether an answer came after its due date
 * @param unreadMessage   whether the association has written something that nobody has opened
 * @param flagged         whether a flag is open
 * @param ownDueOn        the day the office has set itself, or null
 * @param mark            the office's own mark, or null
 */
public record CaseLine(String caseId, String receptionNumber, String registerNumber, String applicant, String title, String callName,
        Money asked, Money proposed, String officerName, boolean mine, CaseState state, Instant dueAt, Instant receivedAt,
        PublicationLevel level, boolean late, boolean withdrawn, boolean stale, boolean lateAnswer, boolean unreadMessage, boolean flagged,
        LocalDate ownDueOn, String mark) implements Serializable {

    /** The last day to answer an open completion request, or null. */
    public LocalDate dueDay() {
        return dueAt == null ? null : Clock.dayOf(dueAt.minusMillis(1));
    }

    /** Whether the office's own day has passed. */
    public boolean overdue(LocalDate today) {
        return ownDueOn != null && ownDueOn.isBefore(today);
    }

    /** The number to speak of: the register number, or the reception number while there is none. */
    public String number() {
        return registerNumber == null ? receptionNumber : registerNumber;
    }
}
