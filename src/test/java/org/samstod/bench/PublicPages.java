package org.samstod.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public pages from memory against a servlet that writes the same bytes, and what the first page transfers. */
final class PublicPages implements Bench.Measurement {

    private static final Pattern INITIATIVE = Pattern.compile("href=\"(/initiatives/[0-9a-z]{20,})\"");
    private static final Pattern TAG = Pattern.compile("<(?:link|script|img|source)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]+)\"");
    private static final Pattern LOADED_LINK = Pattern.compile("rel=\"[^\"]*(?:stylesheet|icon|manifest|preload)[^\"]*\"");
    private static final Pattern IN_STYLES = Pattern.compile("(?:url\\(|@import )[\"']?([^\"')]+)[\"']?\\)?");

    private static final int WARM_UP = 8;

    @Override
    public void measure(Set<String> names, Effort effort, List<Row> rows) throws Exception {
        Path demo = Bench.demoData();
        Path bodies = Files.createDirectories(Bench.FOLDER.resolve("bodies"));
        Files.writeString(bodies.resolve("probe"), "probe");
        try (BenchServer server = new BenchServer(demo, "demo", List.of("-Dsamstod.bench.bodies=" + bodies), true, Wars.portal(), Wars.bytes())) {
            server.untilAnswer("/health/ready");
            server.untilAnswer("/bench/bytes/probe");
            Row cached = null;
            Row revalidated = null;
            for (Map.Entry<String, String> page : pages(server).entrySet()) {
                String ours = server.address() + page.getValue();
                String theirs = server.address() + "/bench/bytes/" + page.getKey();
                if (cached == null && revalidated == null) {
                    // Until the compilers have settled, which takes longer than the warm-up of a pair, and the jobs after a start are done: what they publish changes the pages.
                    Files.write(bodies.resolve("warm-up"), server.get(page.getValue()).body());
                    Wrk.rate(server.address() + "/bench/bytes/warm-up", effort.seconds() * WARM_UP);
                    Wrk.rate(ours, effort.seconds() * WARM_UP);
                }
                HttpResponse<byte[]> answer = server.get(page.getValue());
                Files.write(bodies.resolve(page.getKey()), answer.body());
                requireSameBytes(server, ours, theirs);
                if (names.contains("public.cached")) {
                    cached = slower(cached, page.getValue(), Row.ofRatios("public.cached", Row.Goal.CACHED, effort.ratios(
                            () -> Wrk.rate(ours, effort.seconds()), () -> Wrk.rate(theirs, effort.seconds()))));
                }
                if (names.contains("public.revalidate")) {
                    String known = "If-None-Match: " + answer.headers().firstValue("ETag").orElseThrow();
                    requireNotModified(server, ours, known);
                    requireNotModified(server, theirs, BytesServlet.KNOWN);
                    revalidated = slower(revalidated, page.getValue(), Row.ofRatios("public.revalidate", Row.Goal.REVALIDATED, effort.ratios(
                            () -> Wrk.rate(ours, effort.seconds(), known), () -> Wrk.rate(theirs, effort.seconds(), BytesServlet.KNOWN))));
                }
                // What was measured was the same page to the end.
                requireSameBytes(server, ours, theirs);
            }
            if (cached != null) {
                rows.add(cached);
            }
            if (revalidated != null) {
                rows.add(revalidated);
            }
            if (names.contains("home.bytes")) {
                rows.add(Row.ofCount("home.bytes", Row.Goal.HOME_BYTES, "bytes", homeBytes(server)));
            }
        }
    }

    private static Map<String, String> pages(BenchServer server) throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("list", "/initiatives");
        Matcher first = INITIATIVE.matcher(text(server.get("/initiatives")));
        if (!first.find()) {
            throw new IllegalStateException("no initiative on the list");
        }
        pages.put("initiative", first.group(1));
        return pages;
    }

    static void requireSameBytes(BenchServer server, String ours, String theirs) throws IOException, InterruptedException {
        if (!Arrays.equals(server.get(ours).body(), server.get(theirs).body())) {
            throw new IllegalStateException(ours + " differs from what the bench writes");
        }
    }

    private static void requireNotModified(BenchServer server, String address, String header) throws IOException, InterruptedException {
        String[] parts = header.split(": ", 2);
        if (server.get(address, parts).statusCode() != 304) {
            throw new IllegalStateException(address + " does not revalidate");
        }
    }

    /** The page with the lower figure stands for all. */
    private static Row slower(Row before, String page, Row now) {
        System.out.println("  " + page + ": " + now.line());
        return before == null || now.value() < before.value() ? now : before;
    }

    /** Page, styles, scripts and pictures of the first page, and what the styles load, as the portal sends them to a browser. */
    private static long homeBytes(BenchServer server) throws IOException, InterruptedException {
        Set<String> loaded = new LinkedHashSet<>();
        Matcher tag = TAG.matcher(text(server.get("/")));
        while (tag.find()) {
            Matcher address = ADDRESS.matcher(tag.group());
            if (address.find() && (!tag.group().startsWith("<link") || LOADED_LINK.matcher(tag.group()).find())) {
                loaded.add(address.group(1).replace("&amp;", "&"));
            }
        }
        long sum = server.get("/", "Accept-Encoding", "gzip").body().length;
        for (String resource : loaded) {
            String address = URI.create(server.address()).resolve(resource).toString();
            sum += size(server, address);
            if (address.endsWith(".css")) {
                Matcher inside = IN_STYLES.matcher(text(server.get(address)));
                while (inside.find()) {
                    if (!inside.group(1).startsWith("data:") && !inside.group(1).startsWith("#")) {
                        sum += size(server, URI.create(address).resolve(inside.group(1)).toString());
                    }
                }
            }
        }
        return sum;
    }

    private static long size(BenchServer server, String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.get(address, "Accept-Encoding", "gzip");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " → " + answer.statusCode());
        }
        System.out.println("  " + URI.create(address).getPath() + ": " + answer.body().length + " bytes");
        return answer.body().length;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
