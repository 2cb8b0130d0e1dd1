package org.samstod.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sixty-four deciders at once over one frame against one decider after the other, measured inside the server; both must leave the frame right to
 * the öre. The data lie in memory: how long a disk takes for a commit changes from minute to minute, and with it how much there is to win.
 */
final class DecideContention implements Bench.Measurement {

    private static final int DECIDERS = 64;
    private static final int CASES = 64;
    /** Boards of one half: 64 decisions take about a second, in which a single pause of the machine is most of what is seen. */
    private static final int BOARDS = 8;
    private static final int WARM_UP = 4;
    /** A full collection takes a quarter of a second: with room enough there is none within a half but the one before it. */
    private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g", "-Xmn1g");

    /** What one way of deciding took so far. */
    private static final class Tally {

        private long decided;
        private double seconds;

        double rate() {
            return decided / seconds;
        }
    }

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        Path data = BenchServer.freshDataInMemory("decide");
        try (BenchServer server = new BenchServer(data, "test", HEAP, true, Wars.portalWithAlternatives())) {
            server.untilAnswer("/health/ready");
            pair(server, WARM_UP);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < effort.rounds(); round++) {
                ratios.add(pair(server, effort.times(BOARDS)));
            }
            rows.add(Row.ofRatios("decide.contention", Row.Goal.DECIDERS, ratios));
        }
        // Kept when something went wrong, since the log is there.
        BenchServer.delete(data);
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
