package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A decision made by delegation, to be reported to the board.
 *
 * @param applicant null when the case is shown by number alone
 * @param outcome null for what a later room keeps
 * @param said what was decided, one Swedish sentence, for what a later room keeps; else null
 * @param granted null when the sum is not shown
 * @param decider name and mandate
 * @param reportedOn when the board was told, or null
 */
public record ReportLine(String decisionId, String number, LocalDate decidedOn, String applicant, String title, String outcome, String said, Money granted,
        String decider, String delegation, LocalDate reportedOn, Integer paragraph) implements Serializable {
}
