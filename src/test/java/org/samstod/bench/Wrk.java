package org.samstod.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator, Debian's wrk, on the second core. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Wrk() {
    }

    /**
     * Requests per second over some seconds with 8 connections.
     *
     * @throws IllegalStateException when any answer failed
     */
    static double rate(String address, int seconds, String... headers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "1", "wrk", "-t1", "-c8", "-d" + seconds + "s"));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(address);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || out.contains("Socket errors") || out.contains("Non-2xx")) {
            throw new IllegalStateException("load on " + address + " failed:\n" + out);
        }
        Matcher matcher = RATE.matcher(out);
        if (!matcher.find()) {
            throw new IllegalStateException("no rate in:\n" + out);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
