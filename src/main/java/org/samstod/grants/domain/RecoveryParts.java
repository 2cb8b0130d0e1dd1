package org.samstod.grants.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.shared.Money;

/** Divides a sum that comes back among the fiscal years it was paid of, so that each frame gets back what came from it, to the öre. */
public final class RecoveryParts {

    private RecoveryParts() {
    }

    /**
     * The parts, by year, the newest year first: what was paid last comes back first. No year gets back more than was paid of it.
     *
     * @param paid what has been paid of each year
     * @param back what has come back of each year
     * @throws IllegalStateException when the sum is more than can come back; a recovery never claims that much
     */
    public static Map<Integer, Money> of(Money sum, Map<Integer, Money> paid, Map<Integer, Money> back) {
        Map<Integer, Money> parts = new LinkedHashMap<>();
        Money left = sum;
        List<Integer> years = paid.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        for (Integer year : years) {
            Money room = paid.get(year).minus(back.getOrDefault(year, Money.ZERO));
            Money part = left.isMoreThan(room) ? room : left;
            if (part.isPositive()) {
                parts.put(year, part);
                left = left.minus(part);
            }
        }
        if (!left.isZero()) {
            throw new IllegalStateException("more comes back than was paid: " + left);
        }
        return parts;
    }
}
