package org.samstod.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Submissions with the chain against submissions without, measured inside the server. */
final class JournalAppend implements Inside.Part {

    private static final int SUBMISSIONS = 90;

    @Override
    public List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception {
        int count = effort.times(SUBMISSIONS);
        List<Double> ratios = new ArrayList<>();
        for (int round = -3; round < effort.rounds(); round++) {
            double ratio = submit(server, count);
            // The first three rounds warm up.
            if (round >= 0) {
                ratios.add(ratio);
            }
        }
        return List.of(Row.ofRatios("journal.append", Row.Goal.APPEND, ratios));
    }

    /** The median time of a submission with the chain by that without; they take turns, so that what else the machine does meets both. */
    private static double submit(BenchServer server, int count) throws IOException, InterruptedException {
        String[] medians = server.text("/bench/submissions?chain=alternating&count=" + 2 * count).strip().split(" ");
        double with = Double.parseDouble(medians[0]);
        double without = Double.parseDouble(medians[1]);
        System.out.printf("  submission with the chain %.2f ms, without %.2f ms%n", with / 1e6, without / 1e6);
        return with / without;
    }
}
