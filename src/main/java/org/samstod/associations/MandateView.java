package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.attachments.FileView;

/**
 * The signing rights that one set of minutes gives.
 *
 * @param id key of the statement
 * @param version version for the next change
 * @param association name of the association
 * @param number its organisation number, formatted
 * @param status {@code claimed}, {@code verified} or {@code ended}
 * @param kind {@code alone} or {@code two-together}
 * @param people names of the holders
 * @param minutesOn day of the meeting
 * @param validTo last day
 * @param over whether that day has passed
 * @param soon whether it is at most a month away
 * @param files the copied minutes that the reader may open
 * @param statedBy who stated it, by name
 * @param reason why it was sent back, or null
 */
public record MandateView(String id, long version, String association, String number, String status, String kind, List<String> people,
        LocalDate minutesOn, LocalDate validTo, boolean over, boolean soon, List<FileView> files, String statedBy, Instant statedAt,
        String reason) implements Serializable {

    /** Whether an officer has yet to look at it. */
    public boolean waiting() {
        return "claimed".equals(status);
    }

    /** Whether it was sent back. */
    public boolean sentBack() {
        return reason != null;
    }

    /** Whether it is confirmed and in force. */
    public boolean inForce() {
        return "verified".equals(status) && !over;
    }
}
