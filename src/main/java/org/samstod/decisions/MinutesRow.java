package org.samstod.decisions;

import java.io.Serializable;
import org.samstod.shared.Money;

/**
 * A paragraph of minutes.
 *
 * @param number register number, or reception number while there is none
 * @param applicant null when the case is shown by number alone
 * @param title null likewise
 * @param outcome name of the outcome
 * @param granted null when the sum is not shown
 * @param status name of the status
 */
public record MinutesRow(String decisionId, String caseId, int paragraph, String number, String applicant, String title, String outcome,
        Money granted, String decidedBy, String delegation, String status, boolean told) implements Serializable {
}
