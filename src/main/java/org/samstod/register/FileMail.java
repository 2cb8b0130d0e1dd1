package org.samstod.register;

import java.time.LocalDate;
import org.samstod.shared.PublicationLevel;

/**
 * What the registrar says of mail when filing it.
 *
 * @param mailId       the mail
 * @param version      as the page showed it
 * @param day          the day it came
 * @param time         the clock time it came
 * @param senderKind   whom it is from
 * @param senderName   the sender's name; null only when unknown
 * @param number       organisation number of an association, or null
 * @param email        the sender's address, or null
 * @param matter       what it is about, short (OSL 5:2)
 * @param level        the level chosen; the association's and the case's hold where they are lower
 * @param caseNumber   reception or register number of the case or matter it belongs to, or null for none yet
 * @param duplicateOf  the mail it is a further copy of, or null
 */
public record FileMail(String mailId, long version, LocalDate day, String time, SenderKind senderKind, String senderName, String number,
                       String email, String matter, PublicationLevel level, String caseNumber, String duplicateOf) {
}
