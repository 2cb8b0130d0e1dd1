package org.samstod.grants.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samstod.shared.Sha256;

/**
 * Draws the lines of a budget whose receipts are asked for. The draw follows from its seed alone: each line is given the SHA-256 of
 * {@code seed|number}, and the lines with the lowest are drawn, so that anybody who has the seed can draw again.
 */
public final class SampleDraw {

    private SampleDraw() {
    }

    /**
     * The drawn lines.
     *
     * @param lines how many lines there are, numbered from 1
     * @param wanted how many are drawn; all when there are no more
     */
    public static Set<Integer> of(String seed, int lines, int wanted) {
        List<Integer> order = IntStream.rangeClosed(1, lines).boxed().sorted(Comparator.comparing((Integer number) -> Sha256.of(seed + "|" + number))
                .thenComparing(Comparator.naturalOrder())).toList();
        return order.stream().limit(Math.max(0, wanted)).collect(Collectors.toUnmodifiableSet());
    }
}
