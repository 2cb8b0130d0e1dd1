package org.samstod.cases.web;

import java.util.List;
import org.samstod.cases.AllocationLine;
import org.samstod.cases.GrantReport;

/**
 * A row of the allocation sheet as the page draws it.
 *
 * @param line    what it is about
 * @param earlier earlier grants, a text for each of the three years
 * @param score   the score in words
 * @param comes   what the row comes to, in words
 * @param lock    why nothing can be written, as a sentence; empty when something can
 * @param fields  its cells
 */
public record SheetRow(AllocationLine line, List<Earlier> earlier, String score, String comes, String lock, List<Field> fields) {

    /**
     * What was granted in a year.
     *
     * @param reports how the reports on it stand
     */
    public record Earlier(int year, String amount, List<GrantReport> reports) {
    }

    /**
     * A cell.
     *
     * @param code    the field
     * @param id      of its control
     * @param label   what it is and whose, for those who do not see the table
     * @param text    what stands in it, or what was typed and is not saved
     * @param stored  what is saved
     * @param version the version it was typed on
     * @param note    what is wrong or what somebody else wrote; empty when nothing is
     * @param wrong   whether it is not saved
     */
    public record Field(String code, String id, String label, String text, String stored, long version, String note, boolean wrong) {
    }

    /** A cell by its field's code. */
    public Field field(String code) {
        return fields.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
