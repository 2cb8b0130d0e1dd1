package org.samstod.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long is measured: the whole run that counts, or a quick one that finds bugs and tendencies. */
enum Effort {
    WHOLE(5, 5), QUICK(3, 2);

    private final int rounds;
    private final int seconds;

    Effort(int rounds, int seconds) {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** How many pairs count. */
    int rounds() {
        return rounds;
    }

    /** How long one half of a pair takes. */
    int seconds() {
        return seconds;
    }

    /** This in a whole run, a third of it in a quick one. */
    int times(int whole) {
        return this == WHOLE ? whole : Math.max(1, whole / 3);
    }

    /** One half of a pair. */
    @FunctionalInterface
    interface Half {
        double measure() throws Exception;
    }

    /** A-B-A-B: the ratio of each pair, after one warm-up of both that does not count. */
    List<Double> ratios(Half ours, Half theirs) throws Exception {
        ours.measure();
        theirs.measure();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double a = ours.measure();
            double b = theirs.measure();
            ratios.add(a / b);
        }
        return ratios;
    }

    /** A slice of a half: what each of its parts took, nanoseconds. */
    @FunctionalInterface
    interface Slice {
        long[] measure() throws Exception;
    }

    /**
     * The ratio of each pair, whose halves are cut into slices that take turns, so that both halves meet the machine as it is at the same time. For
     * what is read from a distribution and needs long halves.
     *
     * @param of what is read from all slices of a half together, in ascending order
     */
    List<Double> ratios(int slices, Slice ours, Slice theirs, ToDoubleFunction<long[]> of) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            List<long[]> a = new ArrayList<>();
            List<long[]> b = new ArrayList<>();
            for (int slice = 0; slice < slices; slice++) {
                a.add(ours.measure());
                b.add(theirs.measure());
            }
            double our = of.applyAsDouble(together(a));
            double their = of.applyAsDouble(together(b));
            System.out.printf("  %.2f ms against %.2f ms%n", our / 1e6, their / 1e6);
            ratios.add(our / their);
        }
        return ratios;
    }

    private static long[] together(List<long[]> slices) {
        return slices.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    /** The value that a share of a sorted half stays within. */
    static double within(long[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
