package org.samstod.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures, as ratios in one run. Server on one core, generator on the other, A-B-A-B; the denominators are fixed pieces
 * of the bench WAR, never our own pages. Writes {@code target/bench.json}; exit code 1 when a row does not hold or could not be
 * measured.
 */
public final class Bench {

    /** Where the bench keeps its WARs and data. */
    static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private static boolean demoStands;

    private Bench() {
    }

    /** Measures some rows that share a server; adds those it was asked for. */
    @FunctionalInterface
    interface Measurement {
        void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception;
    }

    private static final Map<Set<String>, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Set.of("public.cached", "public.revalidate", "home.bytes"), new PublicPages());
        ALL.put(Set.of("start.first-page", "start.memory"), new Starts());
        ALL.put(Set.of("radar.growth"), new RadarGrowth());
        ALL.put(Set.of("payments.render", "payments.memory"), new Payments());
        ALL.put(Set.of("journal.append", "autosave.statements", "autosave.p99", "claim.timing"), new Inside());
        ALL.put(Set.of("decide.contention"), new DecideContention());
        ALL.put(Set.of("public.search", "search.growth"), new PublicSearch());
        ALL.put(Set.of("export.memory"), new ExportMemory());
        ALL.put(Set.of("worklist.growth"), new WorklistGrowth());
    }

    /** @param arguments {@code --quick} and names of rows; none means all */
    public static void main(String[] arguments) throws IOException {
        Set<String> names = new HashSet<>(Arrays.asList(arguments));
        Effort effort = names.remove("--quick") ? Effort.QUICK : Effort.WHOLE;
        Set<String> known = new HashSet<>();
        ALL.keySet().forEach(known::addAll);
        if (!known.containsAll(names)) {
            names.removeAll(known);
            System.err.println("unknown: " + names + "; known: " + known);
            System.exit(2);
        }
        Files.createDirectories(FOLDER);
        System.exit(run(names.isEmpty() ? known : names, effort) ? 0 : 1);
    }

    private static boolean run(Set<String> names, Effort effort) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean measured = true;
        for (Map.Entry<Set<String>, Measurement> group : ALL.entrySet()) {
            Set<String> asked = new HashSet<>(group.getKey());
            asked.retainAll(names);
            if (asked.isEmpty()) {
                continue;
            }
            try {
                group.getValue().measure(asked, effort, rows);
            } catch (Exception e) {
                measured = false;
                System.err.println(asked + " could not be measured:");
                e.printStackTrace();
            }
            // After each group, so that what was measured is there whatever comes.
            Files.writeString(Path.of("target/bench.json"), "[\n  " + String.join(",\n  ", rows.stream().map(Row::json).toList()) + "\n]\n");
        }
        rows.forEach(row -> System.out.println(row.line()));
        return measured && rows.stream().allMatch(Row::holds);
    }

    /** A data folder with the demo city, made once and kept; brought to this build's schema once a run. */
    static synchronized Path demoData() throws IOException, InterruptedException {
        Path data = FOLDER.resolve("demo-data");
        if (!demoStands) {
            try (BenchServer server = new BenchServer(data, "demo", List.of(), false, Wars.portal())) {
                server.untilAnswer("/health/ready");
            }
            demoStands = true;
        }
        return data;
    }
}
