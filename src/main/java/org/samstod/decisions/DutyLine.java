package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a secretary has to see to, and when.
 *
 * @param duty APPROVE, POST or TAKE_DOWN
 * @param meetingId the meeting whose minutes they are, or null for separate minutes
 * @param due last day; for taking down, the first
 */
public record DutyLine(String duty, String minutesId, String label, String meetingId, LocalDate due, boolean soon, boolean late) implements Serializable {

    /** Where it is done. */
    public String path() {
        return meetingId == null ? "/office/minutes/" + minutesId : "/office/meetings/" + meetingId;
    }
}
