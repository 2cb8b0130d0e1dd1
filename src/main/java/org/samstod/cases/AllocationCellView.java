package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * What stands in a cell of the allocation sheet.
 *
 * @param version 0 while nothing was ever written there
 * @param by      who wrote it, empty for nobody
 * @param at      when, or null
 */
public record AllocationCellView(AllocationField field, String text, long version, String by, Instant at) implements Serializable {

    /** A cell that nobody has written in. */
    public static AllocationCellView none(AllocationField field) {
        return new AllocationCellView(field, "", 0, "", null);
    }
}
