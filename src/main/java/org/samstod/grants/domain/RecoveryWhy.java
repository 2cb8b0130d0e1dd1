package org.samstod.grants.domain;

import java.util.Arrays;
import java.util.List;

/** Why money is asked back. */
public enum RecoveryWhy {
    /** A condition of the grant is breached. */
    CONDITION,
    /** Money is left when the time is over. */
    UNUSED,
    /** No report has come. */
    REPORT_MISSING,
    /** The report has come and cannot be approved. */
    REPORT_REFUSED,
    /** A court has annulled the decision it was paid under, and the decision in its place does not give it (kommunallagen 13 kap. 15 §). */
    ANNULLED;

    /** Those to choose from for a grant. */
    public static List<RecoveryWhy> of(boolean annulled) {
        return Arrays.stream(values()).filter(one -> annulled || one != ANNULLED).toList();
    }
}
