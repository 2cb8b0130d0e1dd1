package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.samstod.shared.Money;

/**
 * Two variants of an allocation sheet beside each other, as one person may see them. Decided cases are left out: nothing differs there.
 *
 * @param variants all variants of the matter
 * @param told     whether the reader is told that a protected case also belongs here
 */
public record AllocationComparison(MatterHead matter, AllocationVariantView left, AllocationVariantView right,
        List<AllocationVariantView> variants, List<Line> lines, AllocationSums leftSums, AllocationSums rightSums, boolean told)
        implements Serializable {

    /** What a row comes to in one of them; the outcome is null while nothing says it. */
    public record Side(Outcome outcome, Money money, String reasons, String ground) implements Serializable {
    }

    /** A row of both. */
    public record Line(String caseId, String number, String applicant, String title, Money asked, Side left, Side right) implements Serializable {

        /** How much more the right one gives; negative when it gives less. */
        public Money more() {
            return right.money().minus(left.money());
        }

        /** Whether outcome or sum differ. */
        public boolean isOther() {
            return left.outcome() != right.outcome() || !more().isZero();
        }

        /** Whether the reasons or the legal ground differ. */
        public boolean isOtherWords() {
            return !left.reasons().equals(right.reasons()) || !Objects.equals(left.ground(), right.ground());
        }
    }

    /** How many rows differ. */
    public long getDifferences() {
        return lines.stream().filter(line -> line.isOther() || line.isOtherWords()).count();
    }

    /** How much more the right one proposes in all. */
    public Money more() {
        return rightSums.proposed().minus(leftSums.proposed());
    }
}
