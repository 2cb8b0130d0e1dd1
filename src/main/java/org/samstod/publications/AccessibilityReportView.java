package org.samstod.publications;

import java.time.Instant;

/**
 * A report, as staff read it.
 *
 * @param reference what the reporter was told to refer to
 * @param page or null
 * @param means or null
 * @param contact or null; always null once it is answered
 * @param answer what was done, or null while it waits
 * @param answeredBy who said so, or null
 */
public record AccessibilityReportView(String id, long version, String reference, Instant receivedAt, String language, String page, String text,
        String means, String contact, String answer, String answeredBy, Instant answeredAt) {

    /** Whether nobody has dealt with it. */
    public boolean waits() {
        return answeredAt == null;
    }
}
