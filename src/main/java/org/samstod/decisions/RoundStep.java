package org.samstod.decisions;

import java.io.Serializable;
import java.util.List;
import org.samstod.shared.Violation;

/**
 * What came of one case when several were decided or told, each in a transaction of its own.
 *
 * @param caseId the case, or null when it can no longer be reached
 * @param why    what stopped it; who changed what comes first
 */
public record RoundStep(String caseId, Result result, List<Violation> why) implements Serializable {

    /** What came of it. */
    public enum Result {
        /** Decided; the applicant is told later. */
        DECIDED,
        /** Decided and told, or told of what was decided before. */
        TOLD,
        /** Decided, but telling did not go. */
        DECIDED_NOT_TOLD,
        /** Nothing was done. */
        STOPPED
    }
}
