package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Minutes in a list.
 *
 * @param label serial and year
 * @param kind DELEGATED, MEETING or AT_ONCE
 * @param meetingId the meeting they are of, or null
 * @param approvedOn day of approval, or null
 * @param noticeId its notice, or null
 */
public record MinutesLine(String id, String label, String kind, String meetingId, LocalDate decidedOn, int decisions, LocalDate approvedOn, String approver, String noticeId,
        LocalDate postedOn, LocalDate lastAppealDay) implements Serializable {
}
