package org.samstod.register;

import java.time.Instant;
import java.util.List;

/**
 * Mail that is about to be filed, as far as it could be read.
 *
 * @param way        how it came
 * @param receivedAt when, or null when the registrar must say it
 * @param source     where that time comes from, or null
 * @param senderName the sender's name in the e-mail, or null
 * @param senderEmail the sender's address, or null
 * @param matter     the e-mail's subject, or null
 * @param messageId  the e-mail's own id, or null
 * @param hashes     SHA-256 of what came, by which a further copy is known
 */
public record BeginMail(MailWay way, Instant receivedAt, TimeSource source, String senderName, String senderEmail, String matter,
                        String messageId, List<String> hashes) {
}
