package org.samstod.cases.domain;

import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.Period;

/**
 * What the radar compares of an application.
 *
 * @param passages its sentences
 * @param period   the days the activity lasts, or in which the money may be used
 * @param costs    the lines of its budget
 * @param asked    the sum asked for
 */
public record RadarText(List<Passage> passages, Period period, List<Cost> costs, Money asked) {

    /** Copies the lists. */
    public RadarText {
        passages = List.copyOf(passages);
        costs = List.copyOf(costs);
    }
}
