package org.samstod.grants.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.samstod.shared.Money;

/**
 * What an association holds of a grant, by fiscal year and to the öre: what has been paid, what of that has not come back, and what of that is not claimed
 * back either. When a court has annulled the decision behind it, the last counts towards what another decision gives (kommunallagen 13 kap. 15 §).
 *
 * @param paid what has been paid of each year
 * @param back what has come back of each year after recoveries, less what a court has let the association have again
 * @param claimed what recoveries propose or claim and has not come back, whether it is waited for or given up
 */
public record HeldMoney(Map<Integer, Money> paid, Map<Integer, Money> back, Money claimed) {

    /**
     * Of one grant.
     *
     * @param plan its instalments
     * @param recoveries all of it
     */
    public static HeldMoney of(Collection<Instalment> plan, Map<Integer, Money> back, Collection<Recovery> recoveries) {
        Map<Integer, Money> paid = new HashMap<>();
        plan.stream().filter(one -> one.state() == InstalmentState.PAID).forEach(one -> paid.merge(one.year(), one.amount(), Money::plus));
        Money claimed = Money.sum(recoveries.stream().map(one -> one.taken().minus(one.claim().paid())).filter(Money::isPositive).toList());
        return new HeldMoney(paid, back, claimed);
    }

    /** Paid and not come back: it stays with the frames it was paid of. */
    public Map<Integer, Money> kept() {
        return less(back);
    }

    /** Paid, not come back and not claimed back: what was paid last is taken to be claimed first, as it comes back. */
    public Map<Integer, Money> counts() {
        Map<Integer, Money> gone = new HashMap<>(back);
        RecoveryParts.of(claimed, paid, back).forEach((year, part) -> gone.merge(year, part, Money::plus));
        return less(gone);
    }

    /** All of {@link #counts}. */
    public Money sum() {
        return Money.sum(counts().values());
    }

    private Map<Integer, Money> less(Map<Integer, Money> gone) {
        Map<Integer, Money> left = new TreeMap<>();
        paid.forEach((year, sum) -> {
            Money rest = sum.minus(gone.getOrDefault(year, Money.ZERO));
            if (rest.isPositive()) {
                left.put(year, rest);
            }
        });
        return left;
    }
}
