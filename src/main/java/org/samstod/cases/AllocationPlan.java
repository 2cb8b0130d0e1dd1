package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * What choosing a variant would do: a line for each case of the sheet that the reader may read and that is not decided.
 *
 * @param told whether the reader is told that a protected case also belongs here
 * @param sums the sums as they are now
 */
public record AllocationPlan(MatterHead matter, AllocationVariantView variant, List<AllocationStep> steps, boolean told, AllocationSums sums)
        implements Serializable {

    /** How many cases something would be done with. */
    public long getActs() {
        return steps.stream().filter(step -> step.kind().acts()).count();
    }

    /** How many of a kind there are. */
    public long count(AllocationStep.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).count();
    }
}
