package org.samstod.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.platform.operations.Launcher;

/** A server process on the first core with the flags of {@code scripts/run}. */
final class BenchServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** The serial collector leaves up to a twentieth of dead objects where they lie, except at every fourth collection. */
    private static final int COLLECTIONS = 5;
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Pattern KILOBYTES = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final Path log;
    private final int port;
    private final long started = System.nanoTime();

    /**
     * @param data folder of data, server and log
     * @param mode of the portal
     * @param flags further JVM flags
     * @param pinned whether the server is held to the first core; otherwise it has them all
     * @param wars deployed in order; {@code ROOT.war} becomes the root
     */
    BenchServer(Path data, String mode, List<String> flags, boolean pinned, Path... wars) throws IOException {
        Files.createDirectories(data);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The generator itself keeps to the second core, so the cores are named either way.
        List<String> command = new ArrayList<>(List.of("taskset", "-c", pinned ? "0" : "0-" + (Integer.getInteger("samstod.bench.cores", 2) - 1)));
        List<String> portal = Launcher.command(Map.of("java", java, "server", "target/server/payara-micro.jar", "port",
                Integer.toString(port), "mode", mode, "war", wars[0].toString()), data);
        // With more than one WAR the context roots are the names of the files.
        int root = portal.indexOf("--contextroot");
        List<String> single = new ArrayList<>(portal);
        single.subList(root, root + 2).clear();
        // Last, so that they win.
        single.addAll(single.indexOf("-jar"), flags);
        for (int i = 1; i < wars.length; i++) {
            single.addAll(List.of("--deploy", wars[i].toString()));
        }
        command.addAll(single);
        log = data.resolve("bench.log");
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** An empty folder for data; what an earlier run left there is thrown away. */
    static Path freshData(String name) throws IOException {
        return fresh(Bench.FOLDER.resolve(name + "-data"));
    }

    /** An empty folder for data that lie in memory where the machine has such a place: what is measured there does not depend on the disk of the hour. */
    static Path freshDataInMemory(String name) throws IOException {
        return Files.isWritable(MEMORY) ? fresh(MEMORY.resolve("samstod-bench-" + name)) : freshData(name);
    }

    private static Path fresh(Path data) throws IOException {
        delete(data);
        return Files.createDirectories(data);
    }

    /** Deletes a folder of data. */
    static void delete(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Seconds from the start of the process until a path answers 200. */
    double untilAnswer(String path) throws IOException, InterruptedException {
        long end = started + TimeUnit.MINUTES.toNanos(10);
        while (System.nanoTime() < end && process.isAlive()) {
            if (status(path) == 200) {
                return (System.nanoTime() - started) / 1e9;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("no answer at " + path + "; the reason is at the end of " + log);
    }

    private int status(String path) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The text of an address of the bench; stops when it is not answered by 200. */
    String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " → " + answer.statusCode() + "; the reason is in " + log);
        }
        return text;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Kilobytes of heap and metaspace in use after a full collection. */
    long memory() throws IOException, InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            jcmd("GC.run");
        }
        String info = jcmd("GC.heap_info");
        long sum = 0;
        for (String line : info.split("\n")) {
            if (line.contains("generation") || line.contains("Metaspace")) {
                Matcher matcher = KILOBYTES.matcher(line);
                if (matcher.find()) {
                    sum += Long.parseLong(matcher.group(1));
                }
            }
        }
        return sum;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        long pid = process.pid();
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), what)
                .redirectErrorStream(true).start();
        String out = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(what + ": " + out);
        }
        return out;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
