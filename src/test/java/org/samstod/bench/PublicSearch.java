package org.samstod.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * An uncached filtered search over 20,000 initiatives against the servlet that writes the same bytes; and what 95 of 100 searches stay
 * within over a whole country's against over 20,000, asked of two servers that take turns on the first core. The data folders are
 * kept, since filling the larger one takes many minutes.
 */
final class PublicSearch implements Bench.Measurement {

    /** Counted up when the fixture changes. */
    private static final int FIXTURE = 1;
    static final int CITY = 20_000;
    static final int COUNTRY = 1_000_000;
    static final int COUNTRY_QUICK = 100_000;
    /** A whole country's catalogue needs more than a city's; both servers get it. */
    private static final List<String> COUNTRY_HEAP = List.of("-Xmx3g");
    private static final int TIMES = 4_000;
    private static final int SLICES = 10;
    private static final int WARM_UP_HALVES = 16;
    private static final int WARM_UP = 4;
    /** A search goes through far more code than a page from memory, and one core both answers and compiles: it takes minutes to become as quick as it stays. */
    private static final int SETTLED = 20;
    private static final int LOOK_MILLIS = 1_000;
    private static final String A_CARD = "\"/initiatives/0benchp";
    private static final String SEARCH = "/initiatives?q=barn&theme=sport";

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        if (names.contains("public.search")) {
            indexed(CITY).close();
            rows.add(search(effort));
        }
        if (names.contains("search.growth")) {
            int times = effort.times(TIMES);
            try (BenchServer large = indexed(effort == Effort.WHOLE ? COUNTRY : COUNTRY_QUICK); BenchServer small = indexed(CITY)) {
                // Other questions than those that are measured, until the words people ask for have been asked for and the compilers have settled.
                for (int i = 1; i <= WARM_UP_HALVES; i++) {
                    search(large, times, -i);
                    search(small, times, -i);
                }
                Counter slice = new Counter();
                rows.add(Row.ofRatios("search.growth", Row.Goal.SEARCH_GROWTH, effort.ratios(SLICES, () -> search(large, times / SLICES, slice.next()),
                        () -> search(small, times / SLICES, slice.same()), sorted -> Effort.within(sorted, 0.95))));
            }
        }
    }

    private static Row search(Effort effort) throws Exception {
        Path bodies = Files.createDirectories(Bench.FOLDER.resolve("bodies"));
        Files.writeString(bodies.resolve("probe"), "probe");
        try (BenchServer server = new BenchServer(data(CITY), "test", List.of("-Dsamstod.bench.bodies=" + bodies), true, Wars.portal(), Wars.bytes())) {
            server.untilAnswer("/health/ready");
            server.untilAnswer("/bench/bytes/probe");
            HttpResponse<byte[]> answer = server.get(SEARCH);
            if (answer.headers().firstValue("ETag").isPresent()) {
                throw new IllegalStateException("a search that is kept in memory is not what this row is about");
            }
            Files.write(bodies.resolve("search"), answer.body());
            String ours = server.address() + SEARCH;
            String theirs = server.address() + "/bench/bytes/search";
            PublicPages.requireSameBytes(server, ours, theirs);
            Wrk.rate(theirs, effort.seconds() * WARM_UP);
            Wrk.rate(ours, effort.seconds() * SETTLED);
            Row row = Row.ofRatios("public.search", Row.Goal.SEARCH, effort.ratios(() -> Wrk.rate(ours, effort.seconds()), () -> Wrk.rate(theirs, effort.seconds())));
            PublicPages.requireSameBytes(server, ours, theirs);
            return row;
        }
    }

    private static Path data(int initiatives) {
        return Bench.FOLDER.resolve("search-" + FIXTURE + "-" + initiatives + "-data");
    }

    /** A server with so many initiatives, and the index of their words. */
    private static BenchServer indexed(int initiatives) throws IOException, InterruptedException {
        BenchServer server = start(initiatives);
        try {
            long begun = System.nanoTime();
            while (!Boolean.parseBoolean(server.text("/bench/publications?index"))) {
                Thread.sleep(LOOK_MILLIS);
            }
            System.out.println("  index brought up in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A server with so many initiatives. */
    static BenchServer start(int initiatives, String... flags) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(COUNTRY_HEAP);
        all.addAll(List.of(flags));
        BenchServer server = new BenchServer(data(initiatives), "test", all, true, Wars.portalWithAlternatives());
        try {
            server.untilAnswer("/health/ready");
            System.out.println("  initiatives: " + server.text("/bench/publications?rows=" + initiatives));
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Which slice comes next; both servers are asked the same. */
    private static final class Counter {

        private int slice;

        int next() {
            return ++slice;
        }

        int same() {
            return slice;
        }
    }

    /** Nanoseconds of each search, over HTTP; both servers are asked the same questions in a slice of the same number. */
    private static long[] search(BenchServer server, int times, int slice) throws IOException, InterruptedException {
        long[] took = new long[times];
        int found = 0;
        String[] questions = server.text("/bench/publications?questions=" + times + "&slice=" + slice).split("\\R");
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = server.get(questions[i]);
            took[i] = System.nanoTime() - begin;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(questions[i] + " → " + answer.statusCode());
            }
            found += new String(answer.body(), StandardCharsets.UTF_8).contains(A_CARD) ? 1 : 0;
        }
        if (found < times / 2) {
            throw new IllegalStateException("only " + found + " of " + times + " searches found anything");
        }
        return took;
    }
}
