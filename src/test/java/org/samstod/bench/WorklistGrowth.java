package org.samstod.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.samstod.browser.DemoSession;

/**
 * Opening the work list over 200,000 cases against 2,000: an officer who is signed in asks for {@code /office/} over HTTP, from two servers that
 * take turns on the first core. The data folders are kept, since filling the larger one takes minutes.
 */
final class WorklistGrowth implements Bench.Measurement {

    /** Counted up when the fixture changes. */
    private static final int FIXTURE = 1;
    private static final int FEW = 2_000;
    private static final int MANY = 200_000;
    private static final int MANY_QUICK = 20_000;
    private static final int TIMES = 200;
    private static final int SLICES = 10;
    /** So many halves to warm up: a page of Faces takes some hundred times until the compilers have settled. */
    private static final int WARM_UP = 10;
    private static final String PAGE = "/office/?queue=open";

    /** A server with its officer signed in. */
    private record Desk(BenchServer server, DemoSession session, int cases) implements AutoCloseable {

        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        int many = effort == Effort.WHOLE ? MANY : MANY_QUICK;
        Path war = Wars.portalWithAlternatives();
        try (Desk large = start(many, war); Desk small = start(FEW, war)) {
            int times = effort.times(TIMES);
            open(large, times * WARM_UP);
            open(small, times * WARM_UP);
            rows.add(Row.ofRatios("worklist.growth", Row.Goal.WORKLIST_GROWTH, effort.ratios(SLICES, () -> open(large, times / SLICES),
                    () -> open(small, times / SLICES), sorted -> Effort.within(sorted, 0.5))));
        }
    }

    private static Desk start(int cases, Path war) throws IOException, InterruptedException {
        BenchServer server = new BenchServer(Bench.FOLDER.resolve("worklist-" + FIXTURE + "-" + cases + "-data"), "test", List.of(), true, war);
        try {
            server.untilAnswer("/health/ready");
            String[] answer = server.text("/bench/worklist?rows=" + cases).split(" ");
            System.out.println("  cases in the list: " + answer[1]);
            return new Desk(server, new DemoSession(server.address()).signIn(answer[0]), Integer.parseInt(answer[1]));
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Nanoseconds of each opening of the list. */
    private static long[] open(Desk desk, int times) throws IOException, InterruptedException {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = desk.session().get(PAGE);
            took[i] = System.nanoTime() - begin;
            if (answer.statusCode() != 200 || !answer.body().contains("Läxhjälp och schack")) {
                throw new IllegalStateException("the list of " + desk.cases() + " cases answered " + answer.statusCode());
            }
        }
        return took;
    }
}
