package org.samstod.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Starting on existing demo data against a WAR with the same libraries and one page: time to the first page, memory after it. */
final class Starts implements Bench.Measurement {

    private record Start(double seconds, double kilobytes) {
    }

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        Path demo = Bench.demoData();
        Path portal = Wars.portal();
        Path empty = Wars.empty();
        List<Double> times = new ArrayList<>();
        List<Double> memories = new ArrayList<>();
        // The first pair fills the file cache and does not count.
        for (int i = 0; i <= effort.rounds(); i++) {
            Start ours = start(demo, portal);
            Start theirs = start(Bench.FOLDER.resolve("empty-data"), empty);
            if (i > 0) {
                times.add(ours.seconds() / theirs.seconds());
                memories.add(ours.kilobytes() / theirs.kilobytes());
            }
            System.out.printf("  start %.1f s against %.1f s, memory %.0f kB against %.0f kB%n", ours.seconds(), theirs.seconds(),
                    ours.kilobytes(), theirs.kilobytes());
        }
        if (names.contains("start.first-page")) {
            rows.add(Row.ofRatios("start.first-page", Row.Goal.START, times));
        }
        if (names.contains("start.memory")) {
            rows.add(Row.ofRatios("start.memory", Row.Goal.MEMORY, memories));
        }
    }

    private static Start start(Path data, Path war) throws IOException, InterruptedException {
        try (BenchServer server = new BenchServer(data, "demo", List.of(), false, war)) {
            double seconds = server.untilAnswer("/");
            return new Start(seconds, server.memory());
        }
    }
}
