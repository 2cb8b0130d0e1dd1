package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A meeting in a list.
 *
 * @param body BOARD, COMMITTEE or CHAIR
 * @param status PLANNED, HELD or CANCELLED
 * @param items how many items its agenda has
 * @param recorded of how many something is recorded
 */
public record MeetingLine(String id, String body, String bodyName, LocalDate heldOn, String startsAt, String place, boolean ownMinutes, String status,
        int items, int recorded) implements Serializable {

    public boolean isCancelled() {
        return "CANCELLED".equals(status);
    }
}
