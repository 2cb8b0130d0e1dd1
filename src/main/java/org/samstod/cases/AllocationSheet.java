package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * The allocation sheet of a matter in one of its variants, as one person may see it.
 *
 * @param matter   the matter
 * @param years    the three years before, the latest first
 * @param variant  the variant that is shown, null while there is none
 * @param variants all variants, in the order they were made
 * @param lines    the rows the reader may read, in the order they were received
 * @param told     whether the reader is told, in one line, that a protected case also belongs here
 * @param sums     the sums of these rows
 * @param grounds  the legal grounds to choose among
 */
public record AllocationSheet(MatterHead matter, List<Integer> years, AllocationVariantView variant, List<AllocationVariantView> variants,
        List<AllocationLine> lines, boolean told, AllocationSums sums, List<Ground> grounds) implements Serializable {

    /** A legal ground to choose. */
    public record Ground(String code, String citation) implements Serializable {
    }

    /** Whether some application says how many members there are; without any the column is left out. */
    public boolean isMembersTold() {
        return lines.stream().anyMatch(line -> line.members() != null);
    }

    /** How many rows are about an earlier revision than the newest. */
    public long getStaleRows() {
        return lines.stream().filter(AllocationLine::isStale).count();
    }
}
