package org.samstod.cases;

import java.io.Serializable;
import java.util.Map;

/**
 * How an application meets the call's criteria, by their weights: each verdict is worth two, one or no points and counts as often as the
 * criterion weighs.
 *
 * @param points what it got
 * @param most   what it could have got
 */
public record WeightedSum(int points, int most) implements Serializable {

    /**
     * The sum over the criteria; one that has no verdict counts as nothing got.
     *
     * @param weights  weight by criterion
     * @param verdicts verdict by criterion
     */
    public static WeightedSum of(Map<String, Integer> weights, Map<String, Verdict> verdicts) {
        int points = 0;
        int most = 0;
        for (Map.Entry<String, Integer> criterion : weights.entrySet()) {
            Verdict verdict = verdicts.get(criterion.getKey());
            points += verdict == null ? 0 : criterion.getValue() * verdict.points();
            most += criterion.getValue() * Verdict.MOST_POINTS;
        }
        return new WeightedSum(points, most);
    }

    /** In whole percent of what it could have got, rounded half up; 0 without criteria. */
    public int percent() {
        return most == 0 ? 0 : (200 * points + most) / (2 * most);
    }
}
