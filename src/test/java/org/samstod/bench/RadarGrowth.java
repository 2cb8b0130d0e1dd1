package org.samstod.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The radar for one case over 200,000 applications against 2,000, measured inside two servers that take turns on the first core. Both find
 * the same: what is planted is planted in both. The data folders are kept, since filling the larger one takes minutes.
 */
final class RadarGrowth implements Bench.Measurement {

    /** Counted up when the fixture changes. */
    private static final int FIXTURE = 1;
    private static final int FEW = 2_000;
    private static final int MANY = 200_000;
    private static final int MANY_QUICK = 20_000;
    private static final int TIMES = 60;

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        int many = effort == Effort.WHOLE ? MANY : MANY_QUICK;
        Path war = Wars.portalWithAlternatives();
        try (BenchServer large = start(many, war); BenchServer small = start(FEW, war)) {
            int times = effort.times(TIMES);
            rows.add(Row.ofRatios("radar.growth", Row.Goal.RADAR_GROWTH, effort.ratios(() -> look(large, times), () -> look(small, times))));
        }
    }

    private static BenchServer start(int applications, Path war) throws IOException, InterruptedException {
        BenchServer server = new BenchServer(Bench.FOLDER.resolve("radar-" + FIXTURE + "-" + applications + "-data"), "test", List.of(), true, war);
        try {
            server.untilAnswer("/health/ready");
            System.out.println("  applications beside the one looked at: " + server.text("/bench/radar?rows=" + applications));
            // The first look makes the index where there is none.
            server.text("/bench/radar?times=1");
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static double look(BenchServer server, int times) throws IOException, InterruptedException {
        String[] answer = server.text("/bench/radar?times=" + times).split(" ", 2);
        double nanos = Double.parseDouble(answer[0]);
        System.out.printf("  radar %.2f ms, strongest, others and line: %s%n", nanos / 1e6, answer[1]);
        return nanos;
    }
}
