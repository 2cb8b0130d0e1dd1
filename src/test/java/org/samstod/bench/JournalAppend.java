package org.samstod.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Submissions with the chain against submissions without, measured inside the server. */
final class JournalAppend implements Inside.Part {

    private static final int SUBMISSIONS = 90;

    @Override
    public List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception {
        int count = effort.times(SUBMISSIONS);
        return List.of(Row.ofRatios("journal.append", Row.Goal.APPEND, effort.ratios(() -> submit(server, true, count),
                () -> submit(server, false, count))));
    }

    /** Nanoseconds for a number of submissions. */
    private static double submit(BenchServer server, boolean chain, int count) throws IOException, InterruptedException {
        return Double.parseDouble(server.text("/bench/submissions?count=" + count + "&chain=" + chain));
    }
}
