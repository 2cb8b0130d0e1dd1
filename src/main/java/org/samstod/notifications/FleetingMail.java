package org.samstod.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * A mail to somebody who is nobody to the portal, and who is forgotten when it has been sent.
 *
 * @param template the text: bundle keys {@code mail.<template>.subject} and, unless it is written late, {@code mail.<template>.body}
 * @param data what the named places hold; {@code link} is a path inside the portal
 * @param until when it goes even if it could not be sent
 * @param ref what it is about, by which it can be forgotten; null for nothing
 * @param dedupeKey sends the same only once while it waits; null for always
 * @param stopPath path inside the portal that ends such mails; null for none
 * @param late what a {@link LateText} of the template writes the text from; null when it is written now
 */
public record FleetingMail(String address, String template, Locale locale, Map<String, Object> data, Instant until, String ref, String dedupeKey,
                           String stopPath, String late) {
}
