package org.samstod.register.domain;

import java.time.Instant;
import java.util.List;

/**
 * What an e-mail says, as it was read from its file.
 *
 * @param receivedAt when the last server received it: by its topmost {@code Received} line, else by what the mailbox noted; null without either
 * @param sentAt     when it was sent, by the sender's clock, or null
 * @param fromName   the sender's name, or the address where there is none; null without a sender
 * @param fromEmail  the sender's address, or null
 * @param to         whom it was to, as one line; empty when it does not say
 * @param subject    its subject, or null
 * @param messageId  its own id, or null
 * @param text       what it says, as plain text
 * @param attached   what came along
 */
public record ReadMail(Instant receivedAt, Instant sentAt, String fromName, String fromEmail, String to, String subject, String messageId,
                       String text, List<Attached> attached) {

    /**
     * A file that came along.
     *
     * @param content null when it is no file: something that lies in the e-mail in another program's own form
     * @param inline whether it only decorates the text, such as a logotype: it is kept but makes no two e-mails the same
     */
    public record Attached(String name, byte[] content, boolean inline) {
    }
}
