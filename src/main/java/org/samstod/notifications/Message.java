package org.samstod.notifications;

import java.util.Locale;
import java.util.Map;
import org.samstod.shared.PublicationLevel;

/**
 * Something to tell somebody.
 *
 * @param accountId who reads it in the portal; null for people without an account, who only get the mail
 * @param address where the mail goes; null for the account's own address
 * @param template the text: bundle keys {@code mail.<template>.subject} and {@code mail.<template>.body}
 * @param locale the language; null for the account's own
 * @param data what the named places of the text hold: texts, {@link org.samstod.shared.Localised} ones too, {@link org.samstod.shared.Money}, dates, instants, numbers. The key
 *     {@code link} is a path inside the portal and never part of the text
 * @param level effective level of what it is about; at LIMITED and lower no name, title or sum is written
 * @param caseRef the thing it is about, for lists; null for none
 * @param dedupeKey tells the same thing only once, such as {@code deadline-7:<application>}; null for always
 */
public record Message(String accountId, String address, String template, Locale locale, Map<String, Object> data, PublicationLevel level,
                      String caseRef, String dedupeKey) {
}
