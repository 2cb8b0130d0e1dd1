package org.samstod.decisions;

import java.time.LocalDate;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.shared.Money;

/**
 * What was decided, carried back on one page.
 *
 * @param heldOn the day of the meeting
 * @param source the document it is taken from
 * @param atOnce whether the paragraphs were approved at once
 * @param rows what became of each case that is recorded now
 * @param approvedOn the day the minutes were approved, or null while they are not
 * @param approvers who approved them
 * @param postedOn the day the notice was posted, or null
 * @param keptAt where the minutes are kept
 * @param link address of the official notice, or null
 */
public record RecordItem(String itemId, LocalDate heldOn, String source, boolean atOnce, List<Row> rows, LocalDate approvedOn, String approvers,
        LocalDate postedOn, String keptAt, String link) {

    /**
     * One case.
     *
     * @param seen how many records the page showed
     * @param result DECIDED, POSTPONED or SENT_BACK
     * @param amount the whole sum, or null
     * @param nextYear what of the sum is for the next fiscal year, or null for nothing
     */
    public record Row(String rowId, int seen, String result, Integer paragraph, Outcome outcome, Money amount, String reasons, String groundCode,
            String transferredTo, String notPresent, String reservation, String why, Money nextYear) {

        /** A case with a sum of one fiscal year. */
        public Row(String rowId, int seen, String result, Integer paragraph, Outcome outcome, Money amount, String reasons, String groundCode,
                String transferredTo, String notPresent, String reservation, String why) {
            this(rowId, seen, result, paragraph, outcome, amount, reasons, groundCode, transferredTo, notPresent, reservation, why, null);
        }
    }
}
