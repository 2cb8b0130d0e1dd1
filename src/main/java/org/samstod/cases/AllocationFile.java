package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.cases.AllocationStep.Why;

/**
 * What a spreadsheet would change in a variant, before anything is changed.
 *
 * @param changes   cells that would be written
 * @param conflicts cells that somebody has written in since the file was made; they are left as they are
 * @param refused   cells and rows that cannot be read or not be written, with why
 * @param unknown   rows that belong to no application of the sheet
 * @param same      rows that say what the sheet says
 */
public record AllocationFile(List<Change> changes, List<Change> conflicts, List<Change> refused, List<Unknown> unknown, int same)
        implements Serializable {

    /**
     * A cell of the file.
     *
     * @param line    line of the file, counted from 1
     * @param number  reception number of the row
     * @param caseId  the case
     * @param field   the cell, null when the whole row is refused
     * @param typed   what the file says
     * @param version the version the file carried
     * @param now     what stands in the sheet
     * @param by      who wrote that, empty for nobody
     * @param at      when, or null
     * @param why     why it is not written
     */
    public record Change(int line, String number, String applicant, String caseId, AllocationField field, String typed, long version,
            String now, String by, Instant at, List<Why> why) implements Serializable {

        Change refused(List<Why> reasons) {
            return new Change(line, number, applicant, caseId, field, typed, version, now, by, at, reasons);
        }
    }

    /** A row nobody knows: its line, and the number that stands there. */
    public record Unknown(int line, String number) implements Serializable {
    }

    /** Whether there is something to write. */
    public boolean isUseful() {
        return !changes.isEmpty();
    }

    /** Whether everything in the file is understood and in order. */
    public boolean isClean() {
        return conflicts.isEmpty() && refused.isEmpty() && unknown.isEmpty();
    }
}
