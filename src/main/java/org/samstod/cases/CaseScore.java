package org.samstod.cases;

import java.io.Serializable;
import java.util.Map;

/**
 * How an application meets the criteria of its call, weighed together: a met criterion counts its whole weight, one met in part half of
 * it. It is shown beside the written reasons and never instead of them, and only once every criterion is assessed about the newest
 * revision: half a score would compare what cannot be compared (equal treatment, Kommunallagen 2 kap. 3 §).
 *
 * @param percent  0 to 100, or -1 while a criterion is not assessed
 * @param assessed criteria that are
 * @param criteria criteria of the call
 */
public record CaseScore(int percent, int assessed, int criteria) implements Serializable {

    /**
     * @param weights  weight of each criterion of the call, by its code
     * @param verdicts how each assessed criterion is met
     */
    public static CaseScore of(Map<String, Integer> weights, Map<String, Verdict> verdicts) {
        int halves = 0;
        int most = 0;
        int assessed = 0;
        for (Map.Entry<String, Integer> criterion : weights.entrySet()) {
            Verdict verdict = verdicts.get(criterion.getKey());
            most += 2 * criterion.getValue();
            if (verdict != null) {
                assessed++;
                halves += criterion.getValue() * switch (verdict) {
                    case MET -> 2;
                    case PARTLY_MET -> 1;
                    case NOT_MET -> 0;
                };
            }
        }
        boolean whole = most > 0 && assessed == weights.size();
        return new CaseScore(whole ? (200 * halves + most) / (2 * most) : -1, assessed, weights.size());
    }

    /** Whether every criterion is assessed. */
    public boolean isWhole() {
        return percent >= 0;
    }
}
