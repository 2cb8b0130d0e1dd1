package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A post as its association and its board see it.
 *
 * @param publicId the initiative it belongs to
 * @param state {@code WAITING}, {@code SHOWN} or {@code SENT_BACK}
 * @param result whether it is the picture of what came of the initiative
 * @param text null for that picture
 * @param alt what the picture shows, null without one
 * @param findings what in it looks like something of a person's: {@code phone}, {@code mail}, {@code number}
 * @param reason why it was sent back last, or null
 * @param decidedAt when it was shown or sent back, or null
 */
public record PostView(String id, long version, String publicId, String title, String associationName, String state, boolean result, LocalDate day,
        String text, String alt, List<String> findings, String reason, Instant writtenAt, Instant decidedAt) {

    /** Whether there is a picture. */
    public boolean isPictured() {
        return alt != null;
    }

    /** Whether the association can still change it. */
    public boolean isWritable() {
        return !"SHOWN".equals(state);
    }
}
