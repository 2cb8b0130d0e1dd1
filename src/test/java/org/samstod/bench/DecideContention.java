package org.samstod.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sixty-four deciders at once over one frame against one decider after the other, measured inside the server; both must leave the frame right to the öre. */
final class DecideContention implements Inside.Part {

    private static final int DECIDERS = 64;
    private static final int CASES = 64;

    @Override
    public List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception {
        List<Double> ratios = new ArrayList<>();
        // Two rounds to warm up.
        for (int round = -2; round < effort.rounds(); round++) {
            double together = rate(server, DECIDERS);
            double alone = rate(server, 1);
            System.out.printf("  %d deciders %.1f decisions a second, one decider %.1f%n", DECIDERS, together, alone);
            if (round >= 0) {
                ratios.add(together / alone);
            }
        }
        return List.of(Row.ofRatios("decide.contention", Row.Goal.DECIDERS, ratios));
    }

    /** Decisions a second; a frame that was overspent, or that refused another number than it had to, stops the row. */
    private static double rate(BenchServer server, int deciders) throws IOException, InterruptedException {
        String[] answer = server.text("/bench/decide?deciders=" + deciders + "&cases=" + CASES).split(" ");
        long decided = Long.parseLong(answer[1]);
        long refused = Long.parseLong(answer[2]);
        if (decided + refused != CASES || refused == 0) {
            throw new IllegalStateException(decided + " decided and " + refused + " refused of " + CASES);
        }
        return decided / (Double.parseDouble(answer[0]) / 1e9);
    }
}
