package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * What an order would do, without anything being done.
 *
 * @param steps    each case the acting person can read
 * @param gone     how many of the chosen cases the person cannot read, or that there are not
 */
public record BulkPlan(List<BulkStep> steps, int gone) implements Serializable {

    /** How many cases something would be done with. */
    public long acts() {
        return steps.stream().filter(BulkStep::acts).count();
    }
}
