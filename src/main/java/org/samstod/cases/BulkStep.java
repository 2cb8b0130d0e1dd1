package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import org.samstod.cases.AllocationStep.Why;

/**
 * What an order would do, or did, with one case.
 *
 * @param number  the portal's own number
 * @param officer who has it now, or null
 * @param kind    what happens
 * @param to      the officer who gets it, or null
 * @param may     officers who can get it: without a conflict of interest and without an open question about one
 * @param missing lines of the checklist that are asked for, as codes
 * @param items   the same in words
 * @param why     why it cannot be done; only for {@link Kind#STOPPED}
 * @param version the version of the case that was looked at
 */
public record BulkStep(String caseId, String number, String applicant, String title, Hand officer, Kind kind, Hand to, List<Hand> may,
        List<String> missing, List<String> items, List<Why> why, long version) implements Serializable {

    /** What happens. */
    public enum Kind {
        /** It will be done. */
        DO,
        /** It is so already. */
        SAME,
        /** It cannot be done now. */
        STOPPED,
        /** It was done. */
        DONE
    }

    /** Whether running does something with the case. */
    public boolean acts() {
        return kind == Kind.DO;
    }

    BulkStep to(Hand officer) {
        return new BulkStep(caseId, number, applicant, title, this.officer, kind, officer, may, missing, items, why, version);
    }

    BulkStep done() {
        return new BulkStep(caseId, number, applicant, title, officer, Kind.DONE, to, List.of(), missing, items, List.of(), version);
    }

    BulkStep stopped(List<Why> reasons) {
        return new BulkStep(caseId, number, applicant, title, officer, Kind.STOPPED, null, List.of(), missing, items, reasons, version);
    }
}
