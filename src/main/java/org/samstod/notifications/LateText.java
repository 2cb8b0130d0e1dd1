package org.samstod.notifications;

import java.util.Locale;
import java.util.Optional;

/**
 * The text of a mail that is written only when the mail server is about to take it, so that what has been hidden meanwhile is not in it.
 * A bean of the room that sends such mails; what it sends along stands in the outbox in place of the text.
 */
public interface LateText {

    /** The template of the mails it writes. */
    String template();

    /**
     * Writes a text.
     *
     * @param late what was sent along, see {@link FleetingMail#late}
     * @param base the portal's address without a slash at the end, empty when it is not set
     * @return empty when there is nothing left to tell: the mail is not sent
     */
    Optional<String> write(String late, Locale locale, String base);
}
