package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A rendition of a report, ready to be written as a page, a PDF or a Word document: what the rules of the publication levels keep out is
 * not in it.
 *
 * @param version  the number of the version, 0 for the draft
 * @param at       when it was finished; for the draft the moment it was read
 * @param full     whether cases that are not open are named: only for those who may read all cases of the matter
 * @param sections the sections that say something, in their order
 * @param rows     the table
 * @param masked   whether something is left out or stands by its number alone
 */
public record ReportDocument(String heading, String number, String board, String office, String frame, int version, Instant at, boolean full,
        List<Section> sections, List<Row> rows, boolean masked) implements Serializable {

    /** A section's text. */
    public record Section(ReportSection section, String text) implements Serializable {
    }

    /**
     * A row of the table; everything but the number is null where the application stands by its number alone.
     *
     * @param outcome null also while nothing is proposed
     */
    public record Row(String number, String applicant, String title, Money asked, Outcome outcome, Money proposed, String reasons)
            implements Serializable {

        /** Whether it tells more than its number. */
        public boolean isNamed() {
            return applicant != null;
        }
    }

    /** Asked for in the rows that are named. */
    public Money asked() {
        return Money.sum(rows.stream().filter(Row::isNamed).map(Row::asked).toList());
    }

    /** Proposed in the rows that are named. */
    public Money proposed() {
        return Money.sum(rows.stream().filter(Row::isNamed).map(Row::proposed).toList());
    }

    /** Whether it is still being written. */
    public boolean isDraft() {
        return version == 0;
    }
}
