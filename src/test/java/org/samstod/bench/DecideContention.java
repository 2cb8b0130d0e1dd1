package org.samstod.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sixty-four deciders at once over one frame against one decider after the other, measured inside the server; both must leave the frame right to the öre. */
final class DecideContention implements Inside.Part {

    private static final int DECIDERS = 64;
    private static final int CASES = 64;
    /** Boards of one half: 64 decisions take about a second, in which a single pause of the machine is most of what is seen. */
    private static final int BOARDS = 8;
    private static final int WARM_UP = 4;

    /** What one way of deciding took so far. */
    private static final class Tally {

        private long decided;
        private double seconds;

        double rate() {
            return decided / seconds;
        }
    }

    @Override
    public List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception {
        pair(server, WARM_UP);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < effort.rounds(); round++) {
            ratios.add(pair(server, effort.times(BOARDS)));
        }
        return List.of(Row.ofRatios("decide.contention", Row.Goal.DECIDERS, ratios));
    }

    /** Board after board, decided by all at once and by one in turn. */
    private static double pair(BenchServer server, int boards) throws IOException, InterruptedException {
        Tally together = new Tally();
        Tally alone = new Tally();
        for (int i = 0; i < boards; i++) {
            decide(server, DECIDERS, together);
            decide(server, 1, alone);
        }
        System.out.printf("  %d deciders %.1f decisions a second, one decider %.1f%n", DECIDERS, together.rate(), alone.rate());
        return together.rate() / alone.rate();
    }

    /** A frame that was overspent, or that refused another number than it had to, stops the row. */
    private static void decide(BenchServer server, int deciders, Tally tally) throws IOException, InterruptedException {
        String[] answer = server.text("/bench/decide?deciders=" + deciders + "&cases=" + CASES).split(" ");
        long decided = Long.parseLong(answer[1]);
        long refused = Long.parseLong(answer[2]);
        if (decided + refused != CASES || refused == 0) {
            throw new IllegalStateException(decided + " decided and " + refused + " refused of " + CASES);
        }
        tally.decided += decided;
        tally.seconds += Double.parseDouble(answer[0]) / 1e9;
    }
}
