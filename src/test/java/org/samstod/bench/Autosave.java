package org.samstod.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Saving one answer over HTTP: how many statements it takes, and whether the slowest hundredth suffers when fifty people type at
 * once. Each of the fifty saves an answer a second to a draft of their own; the one who types alone saves as many in the same time,
 * so that both tails are of equally many answers and the server does the same work, once for one person and once for fifty.
 */
final class Autosave implements Inside.Part {

    private static final int PEOPLE = 50;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** A slice is twice as long as other halves, and a half has six of them: the tail of 50 answers a second needs it. */
    private static final int LONGER = 2;
    private static final int SLICES = 6;

    @Override
    public List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception {
        List<Row> rows = new ArrayList<>();
        boolean tail = names.contains("autosave.p99");
        List<Typist> people = people(server, tail ? PEOPLE : 1);
        if (names.contains("autosave.statements")) {
            Typist first = people.get(0);
            long inserting = first.statements();
            long updating = first.statements();
            System.out.println("  statements: " + inserting + " for a new answer, " + updating + " for a changed one");
            rows.add(Row.ofCount("autosave.statements", Row.Goal.STATEMENTS, "statements", Math.max(inserting, updating)));
        }
        if (tail) {
            int seconds = effort.seconds() * LONGER;
            // As fast as the server can, until the compilers have settled.
            typing(people, seconds * SLICES * 2, SECOND / 10);
            rows.add(Row.ofRatios("autosave.p99", Row.Goal.TAIL, effort.ratios(SLICES, () -> typing(people, seconds, SECOND),
                    () -> typing(people.subList(0, 1), seconds, SECOND / PEOPLE), sorted -> Effort.within(sorted, 0.99))));
        }
        return rows;
    }

    private static List<Typist> people(BenchServer server, int count) throws Exception {
        List<Typist> people = new ArrayList<>();
        for (String line : server.text("/bench/people?count=" + count).split("\n")) {
            String[] words = line.split("\t");
            people.add(new Typist(server, words[0], words[1]));
        }
        return people;
    }

    /** Everybody types for some seconds, one answer a pause, spread evenly; the nanoseconds that saving each answer took. */
    private static long[] typing(List<Typist> people, int seconds, long pause) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(people.size());
        try {
            long begin = System.nanoTime() + SECOND / 10;
            List<Callable<long[]>> work = IntStream.range(0, people.size()).<Callable<long[]>>mapToObj(
                    i -> () -> people.get(i).type(begin + i * pause / people.size(), pause, seconds * SECOND)).toList();
            List<long[]> took = new ArrayList<>();
            for (Future<long[]> one : hands.invokeAll(work)) {
                took.add(one.get());
            }
            return took.stream().flatMapToLong(Arrays::stream).toArray();
        } finally {
            hands.shutdownNow();
        }
    }
}
