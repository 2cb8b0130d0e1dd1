package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A board's template for its reports.
 *
 * @param state CURRENT, COMING, PAST (a later one is in force) or WITHDRAWN
 */
public record ReportTemplateView(String id, long version, String board, String fileName, LocalDate validFrom, String by, Instant at, String state)
        implements Serializable {

    /** Whether it can be withdrawn. */
    public boolean isWithdrawable() {
        return !"WITHDRAWN".equals(state);
    }
}
