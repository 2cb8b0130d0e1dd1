package org.samstod.bench;

import java.util.ArrayList;
import java.util.List;

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
}
