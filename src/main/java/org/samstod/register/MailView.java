package org.samstod.register;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.shared.PublicationLevel;

/**
 * One piece of incoming mail.
 *
 * @param number      reception number, or null before it is filed
 * @param source      where the time comes from, or null
 * @param notTaken    names of files that were refused, with the reason's code after a colon each
 * @param duplicates  earlier mail that is the same, by the e-mail's id or by a file; the oldest first
 * @param duplicateOf the earlier mail this was filed as a copy of, or null
 * @param fromBoard   the board that passed it on, or empty
 * @param passedTo    where it was sent on to, or empty
 * @param caseId      the case it belongs to, for its page, or null
 * @param caseWords   that case in words, or empty
 * @param late        whether it was registered later than the workday after it came
 * @param reachable   whether the portal can tell the sender something
 * @param marks       secrecy marks that hold
 */
public record MailView(String id, long version, MailState state, MailWay way, PublicationLevel level, Instant receivedAt, TimeSource source,
                       SenderKind senderKind, String senderName, String senderEmail, String organisationNumber, String matter, String entryId,
                       String number, Instant filedAt, String by, List<KeptFile> files, List<String> notTaken, List<MailLine> duplicates,
                       MailLine duplicateOf, String fromBoard, String passedTo, Instant passedAt, Told told, String caseId, String caseWords,
                       boolean late, boolean reachable, List<MarkView> marks) implements Serializable {
}
