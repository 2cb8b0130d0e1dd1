package org.samstod.grants;

import java.time.LocalDate;

/**
 * A report in a list.
 *
 * @param state a code of {@code ReportState}
 * @param due when it, or the completion of it, is due; or null
 * @param overdue whether that day has passed
 * @param wantedOn the day an extension that waits asks for, or null
 */
public record FinalReportLine(String grantId, String number, String applicant, String title, String state, LocalDate due, boolean overdue,
        LocalDate wantedOn) {
}
