package org.samstod.calls;

import java.time.Instant;

/**
 * A call that waits for a second person to publish it.
 *
 * @param askedBy who asked, by name
 * @param ownHand whether the reader cannot be the second person
 */
public record WaitingCall(String id, String boardName, String titleSv, String titleEn, String askedBy, Instant askedAt, boolean ownHand) {

    /** The title in a language, the Swedish one when there is no other. */
    public String title(String language) {
        return "en".equals(language) && titleEn != null ? titleEn : titleSv;
    }

    /** The language the title of {@link #title} is in: for the lang attribute. */
    public String titleLanguage(String language) {
        return "en".equals(language) && titleEn != null ? "en" : "sv";
    }
}
