package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Minutes in a list.
 *
 * @param label serial and year
 * @param approvedOn day of approval, or null
 * @param noticeId its notice, or null
 */
public record MinutesLine(String id, String label, LocalDate decidedOn, int decisions, LocalDate approvedOn, String approver, String noticeId,
        LocalDate postedOn, LocalDate lastAppealDay) implements Serializable {
}
