package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A post as everybody sees it.
 *
 * @param shownId its id while it is shown
 * @param publicId the initiative it belongs to
 * @param title what the initiative is called
 * @param result whether it is the picture of what came of the initiative
 * @param text null for that picture
 * @param alt what the picture shows, null without one
 * @param width of the picture, 0 without one
 * @param shownAt since when it is shown
 */
public record ShownPost(String shownId, String publicId, String title, String associationName, boolean result, LocalDate day, String text, String alt,
        int width, int height, Instant shownAt) {

    /** Whether there is a picture. */
    public boolean isPictured() {
        return width > 0;
    }
}
