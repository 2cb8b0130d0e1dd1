package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A row of the report's table: one application as it stood.
 *
 * @param caseId    the case
 * @param number    its reception number
 * @param outcome   what is proposed, or null while nothing is
 * @param proposed  the sum that is proposed
 * @param reasons   why, possibly empty
 * @param level     its effective level then
 * @param together  those that apply together with it, as far as a paper that others read too may name them
 */
public record ReportRow(String caseId, String number, String applicant, String title, Money asked, Outcome outcome, Money proposed,
        String reasons, PublicationLevel level, List<String> together) implements Serializable {

    public ReportRow {
        together = List.copyOf(together);
    }

    /** Of an association that applies on its own. */
    public ReportRow(String caseId, String number, String applicant, String title, Money asked, Outcome outcome, Money proposed, String reasons,
            PublicationLevel level) {
        this(caseId, number, applicant, title, asked, outcome, proposed, reasons, level, List.of());
    }
}
