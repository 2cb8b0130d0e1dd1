package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * A finished version of a report.
 *
 * @param ordinal  its number
 * @param by       who finished it
 * @param fileId   the signed PDF, or null while none has come back, or while the reader may not open it
 * @param signedBy who put it back, or null
 * @param valid    whether this version is the valid one
 */
public record ReportVersionView(String id, int ordinal, String by, Instant at, String fileId, String signedBy, Instant signedAt, boolean valid)
        implements Serializable {

    /** Whether a signed PDF has come back. */
    public boolean isSigned() {
        return signedAt != null;
    }
}
