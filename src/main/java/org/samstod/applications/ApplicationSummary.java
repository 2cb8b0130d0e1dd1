package org.samstod.applications;

import java.time.Instant;
import org.samstod.forms.Words;

/**
 * An application in a list of its association.
 *
 * @param call the call's name
 * @param title the public title so far, possibly empty
 * @param status {@code draft}, {@code submitted} or {@code withdrawn}
 * @param closesAt the deadline, null for a continuous call
 * @param lastSavedAt when somebody last wrote in it, or null
 * @param receptionNumber the number it was received under, or null
 * @param receivedAt when, or null
 * @param mayRevise whether a completion request waits for an answer
 */
public record ApplicationSummary(String id, String callId, Words call, String title, String status, Instant closesAt, Instant createdAt,
        Instant lastSavedAt, String receptionNumber, Instant receivedAt, boolean late, boolean mayRevise) {

    /** Whether it has not been submitted. */
    public boolean draft() {
        return "draft".equals(status);
    }
}
