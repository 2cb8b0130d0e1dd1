package org.samstod.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The heap while the data files of everything are written, for a whole country's initiatives against a city's 20,000: measured inside two
 * servers in turn, after full collections, while the last initiative is written. The servers hold no rows for browsing, which grow with what is
 * published and have nothing to do with exporting. By the data folders of {@link PublicSearch}.
 */
final class ExportMemory implements Bench.Measurement {

    private static final String NO_ROWS = "-Dsamstod.bench.no-rows=true";

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        int many = effort == Effort.WHOLE ? PublicSearch.COUNTRY : PublicSearch.COUNTRY_QUICK;
        try (BenchServer large = PublicSearch.start(many, NO_ROWS); BenchServer small = PublicSearch.start(PublicSearch.CITY, NO_ROWS)) {
            rows.add(Row.ofRatios("export.memory", Row.Goal.EXPORT_MEMORY, effort.ratios(() -> heap(large, many), () -> heap(small, PublicSearch.CITY))));
        }
    }

    private static double heap(BenchServer server, int initiatives) throws IOException, InterruptedException {
        double bytes = Double.parseDouble(server.text("/bench/export?rows=" + initiatives).strip());
        System.out.printf("  %d initiatives: %.2f MB%n", initiatives, bytes / 1e6);
        return bytes;
    }
}
