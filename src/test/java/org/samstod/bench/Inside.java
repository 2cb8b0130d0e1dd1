package org.samstod.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that need the bench's own classes inside the portal; one server on an empty portal for all of them. */
final class Inside implements Bench.Measurement {

    /** Measures one part on the running server. */
    @FunctionalInterface
    interface Part {
        List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception;
    }

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("journal.", new JournalAppend());
        PARTS.put("autosave.", new Autosave());
        PARTS.put("claim.", new Claims());
    }

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        Path data = BenchServer.freshData("inside");
        List<Exception> failed = new ArrayList<>();
        try (BenchServer server = new BenchServer(data, "test", List.of(), true, Wars.portalWithAlternatives())) {
            server.untilAnswer("/health/ready");
            for (Map.Entry<String, Part> part : PARTS.entrySet()) {
                if (names.stream().anyMatch(name -> name.startsWith(part.getKey()))) {
                    try {
                        rows.addAll(part.getValue().measure(server, names, effort));
                    } catch (IllegalStateException e) {
                        // One that cannot be measured does not take the others with it.
                        failed.add(e);
                    }
                }
            }
        }
        if (!failed.isEmpty()) {
            failed.subList(1, failed.size()).forEach(failed.get(0)::addSuppressed);
            throw failed.get(0);
        }
    }
}
