package org.samstod.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures, as ratios in one run. Server on one core, generator on the other, A-B-A-B; the denominators are fixed pieces
 * of the bench WAR, never our own pages. Writes {@code target/bench.json}; exit code 1 when a row does not hold.
 */
public final class Bench {

    private static final List<String> ALL = List.of("public.cached", "public.revalidate", "home.bytes", "start.first-page",
            "start.memory", "journal.append");
    private static final Pattern INITIATIVE = Pattern.compile("href=\"(/initiatives/[0-9a-z]{20,})\"");
    private static final Pattern RESOURCE = Pattern.compile("(?:<link[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href|<script[^>]*src|<img[^>]*src)=\"(/[^\"]+)\"");
    private static final Pattern STYLE_LINK = Pattern.compile("<link[^>]*href=\"(/[^\"]+)\"[^>]*rel=\"(?:stylesheet|icon)\"");

    private final boolean quick;
    private final Path folder = Path.of("target/bench");
    private final List<Row> rows = new ArrayList<>();

    private Bench(boolean quick) {
        this.quick = quick;
    }

    /** @param arguments {@code --quick} and names of rows; none means all */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        Bench bench = new Bench(names.remove("--quick"));
        Set<String> unknown = new HashSet<>(names);
        ALL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            System.err.println("unknown: " + unknown + "; known: " + ALL);
            System.exit(2);
        }
        bench.run(names.isEmpty() ? ALL : names);
        String json = "[\n  " + String.join(",\n  ", bench.rows.stream().map(Row::json).toList()) + "\n]\n";
        Files.writeString(Path.of("target/bench.json"), json);
        bench.rows.forEach(row -> System.out.println(row.line()));
        System.exit(bench.rows.stream().allMatch(Row::holds) ? 0 : 1);
    }

    private void run(List<String> names) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path demo = demoData();
        if (names.contains("public.cached") || names.contains("public.revalidate") || names.contains("home.bytes")) {
            publicPages(demo, names);
        }
        if (names.contains("start.first-page") || names.contains("start.memory")) {
            start(demo, names);
        }
        if (names.contains("journal.append")) {
            journal();
        }
    }

    /** A data folder with the demo city, made once and kept. */
    private Path demoData() throws IOException, InterruptedException {
        Path data = folder.resolve("demo-data").toAbsolutePath();
        try (BenchServer server = new BenchServer(data, "demo", List.of(), false, Wars.portal())) {
            server.untilAnswer("/health/ready");
        }
        return data;
    }

    private void publicPages(Path demo, List<String> names) throws IOException, InterruptedException {
        Path bodies = Files.createDirectories(folder.resolve("bodies")).toAbsolutePath();
        try (BenchServer server = new BenchServer(demo, "demo", List.of("-Dsamstod.bench.bodies=" + bodies), true, Wars.portal(), Wars.bytes())) {
            server.untilAnswer("/health/ready");
            server.untilAnswer("/bench/bytes/nothing-yet".replace("nothing-yet", write(bodies, "probe", "probe".getBytes(StandardCharsets.UTF_8))));
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("home", "/");
            pages.put("list", "/initiatives");
            Matcher first = INITIATIVE.matcher(new String(server.get("/initiatives").body(), StandardCharsets.UTF_8));
            if (!first.find()) {
                throw new IllegalStateException("no initiative on the list");
            }
            pages.put("initiative", first.group(1));
            Row worstCached = null;
            Row worstRevalidated = null;
            for (Map.Entry<String, String> page : pages.entrySet()) {
                HttpResponse<byte[]> answer = server.get(page.getValue());
                write(bodies, page.getKey(), answer.body());
                String bench = server.address() + "/bench/bytes/" + page.getKey();
                if (!Arrays.equals(server.get(bench).body(), server.get(page.getValue()).body())) {
                    throw new IllegalStateException(page.getValue() + " differs from what the bench writes");
                }
                if (names.contains("public.cached")) {
                    worstCached = worse(worstCached, pair("public.cached", server.address() + page.getValue(), List.of(), bench, List.of()), page.getValue());
                }
                if (names.contains("public.revalidate")) {
                    String tag = answer.headers().firstValue("ETag").orElseThrow();
                    if (server.get(page.getValue(), "If-None-Match", tag).statusCode() != 304) {
                        throw new IllegalStateException(page.getValue() + " does not revalidate");
                    }
                    worstRevalidated = worse(worstRevalidated, pair("public.revalidate", server.address() + page.getValue(),
                            List.of("If-None-Match: " + tag), bench, List.of("If-None-Match: \"bench\"")), page.getValue());
                }
            }
            if (worstCached != null) {
                rows.add(worstCached);
            }
            if (worstRevalidated != null) {
                rows.add(worstRevalidated);
            }
            if (names.contains("home.bytes")) {
                rows.add(new Row("home.bytes", homeBytes(server), "bytes", 61_440, false, 0));
            }
        }
    }

    private static String write(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return name;
    }

    private static Row worse(Row before, Row now, String page) {
        System.out.println("  " + page + ": " + now.line());
        return before == null || now.value() < before.value() ? now : before;
    }

    private Row pair(String name, String ours, List<String> ourHeaders, String theirs, List<String> theirHeaders)
            throws IOException, InterruptedException {
        int seconds = quick ? 2 : 5;
        Wrk.rate(ours, seconds, ourHeaders.toArray(String[]::new));
        Wrk.rate(theirs, seconds, theirHeaders.toArray(String[]::new));
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < (quick ? 3 : 5); i++) {
            double a = Wrk.rate(ours, seconds, ourHeaders.toArray(String[]::new));
            double b = Wrk.rate(theirs, seconds, theirHeaders.toArray(String[]::new));
            ratios.add(a / b);
        }
        return Row.ofRatios(name, 0.5, true, ratios);
    }

    /** Page, styles, scripts and pictures of the first page, as the portal sends them to a browser. */
    private static long homeBytes(BenchServer server) throws IOException, InterruptedException {
        String html = new String(server.get("/").body(), StandardCharsets.UTF_8);
        long sum = server.get("/", "Accept-Encoding", "gzip").body().length;
        Set<String> resources = new HashSet<>();
        for (Pattern pattern : List.of(RESOURCE, STYLE_LINK)) {
            Matcher matcher = pattern.matcher(html);
            while (matcher.find()) {
                resources.add(matcher.group(1).replace("&amp;", "&"));
            }
        }
        for (String resource : resources) {
            HttpResponse<byte[]> answer = server.get(URI.create(server.address()).resolve(resource).toString(), "Accept-Encoding", "gzip");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(resource + " → " + answer.statusCode());
            }
            sum += answer.body().length;
        }
        return sum;
    }

    private void start(Path demo, List<String> names) throws IOException, InterruptedException {
        Path portal = Wars.portal();
        Path empty = Wars.empty();
        List<Double> times = new ArrayList<>();
        List<Double> memories = new ArrayList<>();
        for (int i = 0; i < (quick ? 2 : 5) + 1; i++) {
            double[] ours = startOnce(demo, portal);
            double[] theirs = startOnce(folder.resolve("empty-data").toAbsolutePath(), empty);
            // The first pair warms the file cache and does not count.
            if (i > 0) {
                times.add(ours[0] / theirs[0]);
                memories.add(ours[1] / theirs[1]);
            }
            System.out.printf("  start %.1f s against %.1f s, memory %.0f kB against %.0f kB%n", ours[0], theirs[0], ours[1], theirs[1]);
        }
        if (names.contains("start.first-page")) {
            rows.add(Row.ofRatios("start.first-page", 1.5, false, times));
        }
        if (names.contains("start.memory")) {
            rows.add(Row.ofRatios("start.memory", 1.5, false, memories));
        }
    }

    private static double[] startOnce(Path data, Path war) throws IOException, InterruptedException {
        try (BenchServer server = new BenchServer(data, "demo", List.of(), false, war)) {
            double seconds = server.untilAnswer("/");
            return new double[] {seconds, server.memory()};
        }
    }

    private void journal() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(folder, "journal").toAbsolutePath();
        try (BenchServer server = new BenchServer(data, "test", List.of(), true, Wars.portalWithAlternatives())) {
            server.untilAnswer("/health/ready");
            int submissions = quick ? 30 : 100;
            submit(server, true, submissions);
            submit(server, false, submissions);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < (quick ? 3 : 5); i++) {
                double with = submit(server, true, submissions);
                double without = submit(server, false, submissions);
                ratios.add(with / without);
            }
            rows.add(Row.ofRatios("journal.append", 1.15, false, ratios));
        }
    }

    /** Nanoseconds for a number of submissions, measured inside the server. */
    private static double submit(BenchServer server, boolean chain, int count) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.get("/bench/submissions?count=" + count + "&chain=" + chain);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return Double.parseDouble(new String(answer.body(), StandardCharsets.UTF_8).strip());
    }
}
