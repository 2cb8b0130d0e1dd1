package org.samstod.cases.domain;

import java.util.List;

/**
 * A line of the budget.
 *
 * @param what  what the money is for, as written
 * @param stems its words, made comparable
 * @param ore   the sum in öre
 */
public record Cost(String what, List<String> stems, long ore) {

    /** Copies the stems. */
    public Cost {
        stems = List.copyOf(stems);
    }

    /** Whether both lines name the same: at least half of the words of the shorter one are shared. */
    boolean namesTheSame(Cost other) {
        int fewest = Math.min(stems.size(), other.stems.size());
        return fewest > 0 && 2 * stems.stream().distinct().filter(other.stems::contains).count() >= fewest;
    }

    /** Whether the sums differ by no more than some percent of the larger. */
    boolean isNear(Cost other, int percent) {
        return Math.abs(ore - other.ore) * 100 <= Math.max(ore, other.ore) * percent;
    }
}
