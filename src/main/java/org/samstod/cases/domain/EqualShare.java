package org.samstod.cases.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.samstod.shared.Money;

/**
 * The same sum for everybody, as the beginning of a variant: nobody gets more than was asked for, what somebody does not need goes to
 * the others, and sums are whole kronor. What cannot be divided stays in the frame.
 */
public final class EqualShare {

    private static final long KRONA = 100;

    private EqualShare() {
    }

    /**
     * @param available what there is to share; nothing is given when it is negative
     * @param asked     what each asks for
     * @return a sum for each, in the same order
     */
    public static List<Money> of(Money available, List<Money> asked) {
        List<Money> shares = new ArrayList<>(asked.stream().map(each -> Money.ZERO).toList());
        List<Integer> smallestFirst = IntStream.range(0, asked.size()).boxed().sorted(Comparator.comparing(asked::get)).toList();
        long left = Math.max(0, available.ore());
        int waiting = asked.size();
        for (int index : smallestFirst) {
            long equal = left / waiting;
            long share = Math.min(asked.get(index).ore(), equal);
            share = share == asked.get(index).ore() ? share : share / KRONA * KRONA;
            shares.set(index, Money.ofOre(share));
            left -= share;
            waiting--;
        }
        return List.copyOf(shares);
    }
}
