package org.samstod.grants.domain;

import org.samstod.shared.Money;

/**
 * When the difference between a line of the budget and its outcome must be explained: when it is more than both a share of the line and a
 * sum, so that neither small lines nor small shares give work.
 *
 * @param percent share of the budgeted sum
 * @param amount the sum
 */
public record DifferenceLimit(int percent, Money amount) {

    /** Whether this outcome must be explained, be it more or less than the budget. */
    public boolean asksWhy(Money budget, Money outcome) {
        long difference = Math.abs(Math.subtractExact(outcome.ore(), budget.ore()));
        return difference > amount.ore() && Math.multiplyExact(difference, 100L) > Math.multiplyExact(budget.ore(), (long) percent);
    }
}
