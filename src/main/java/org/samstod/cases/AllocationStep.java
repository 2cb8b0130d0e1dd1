package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/**
 * What choosing a variant would do, or did, with one case.
 *
 * @param caseId  the case
 * @param kind    what
 * @param outcome what is proposed, or null
 * @param money   the sum
 * @param officer who has the case, or null
 * @param why     why it cannot be done; only for {@link Kind#STOPPED}
 * @param seen    what the row and the case looked like, so that nothing is proposed that nobody has seen
 */
public record AllocationStep(String caseId, String number, String applicant, String title, Kind kind, Outcome outcome, Money money,
        String officer, List<Why> why, String seen) implements Serializable {

    /** What happens. */
    public enum Kind {
        /** A proposal is made. */
        PROPOSE,
        /** The case's proposal is taken back, and this one made. */
        REPLACE,
        /** The case's proposal says the same already. */
        SAME,
        /** Nothing is written in the row. */
        EMPTY,
        /** It cannot be done now. */
        STOPPED,
        /** It was done. */
        DONE;

        /** Whether choosing does something with the case. */
        public boolean acts() {
            return this == PROPOSE || this == REPLACE;
        }
    }

    /**
     * A reason, as a message.
     *
     * @param code the last part of its key, after {@code error.}
     */
    public record Why(String code, List<String> args) implements Serializable {

        static Why of(Violation violation) {
            return new Why(violation.code(), java.util.Arrays.stream(violation.args()).map(String::valueOf).toList());
        }
    }

    AllocationStep done() {
        return new AllocationStep(caseId, number, applicant, title, Kind.DONE, outcome, money, officer, List.of(), seen);
    }

    AllocationStep stopped(List<Why> reasons) {
        return new AllocationStep(caseId, number, applicant, title, Kind.STOPPED, outcome, money, officer, reasons, seen);
    }
}
