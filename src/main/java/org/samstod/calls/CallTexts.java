package org.samstod.calls;

import org.samstod.shared.Localised;

/**
 * A call's own words beside the standard texts; each null when there are none, English also when nobody has written it.
 *
 * @param receiptSv said in the receipt of an application
 * @param reminderSv said in reminders of the deadline
 * @param letterSv a paragraph of conditions in the letter about granted money
 */
public record CallTexts(String receiptSv, String receiptEn, String reminderSv, String reminderEn, String letterSv, String letterEn) {

    /** No words of its own. */
    public static final CallTexts NONE = new CallTexts(null, null, null, null, null, null);

    /** What the receipt says besides, in the reader's language, the Swedish where there is no other; null for nothing. */
    public Localised receipt() {
        return words(receiptSv, receiptEn);
    }

    /** What a reminder says besides, in the reader's language, the Swedish where there is no other; null for nothing. */
    public Localised reminder() {
        return words(reminderSv, reminderEn);
    }

    private static Localised words(String sv, String en) {
        return sv == null ? null : locale -> "en".equals(locale.getLanguage()) && en != null ? en : sv;
    }
}
