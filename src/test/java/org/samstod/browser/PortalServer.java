package org.samstod.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.samstod.platform.operations.Launcher;

/**
 * A portal of its own process on loopback, as {@code scripts/run} starts it. One is shared by the browser and HTTP tests;
 * kill tests start their own on their own folder.
 */
public final class PortalServer implements AutoCloseable {

    private static PortalServer shared;

    private final Path data;
    private final int port;
    private final Map<String, String> options = new HashMap<>();
    private Process process;

    /** A portal on a data folder, not yet started. */
    public PortalServer(Path data, String mode) {
        this(data, mode, Path.of("target/samstod.war"));
    }

    /** The same with another WAR. */
    public PortalServer(Path data, String mode, Path war) {
        this.data = data;
        this.port = freePort();
        options.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.put("server", "target/server/payara-micro.jar");
        options.put("war", war.toString());
        options.put("port", Integer.toString(port));
        options.put("mode", mode);
        options.put("flags", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=192m -Dsamstod.password.rounds=10000");
    }

    /** The demo city, started once for all tests of this JVM; {@code -Dsamstod.address} names one that runs already. */
    public static String demo() {
        String running = System.getProperty("samstod.address", "");
        return running.isEmpty() ? shared().address() : running;
    }

    /** The portal behind {@link #demo()}, for a test that stops it and starts it again. */
    static synchronized PortalServer shared() {
        if (shared == null) {
            try {
                PortalServer server = new PortalServer(Files.createTempDirectory("samstod-browser"), "demo");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    server.leaveLog();
                }));
                server.start();
                shared = server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** Starts and waits until it is ready. */
    public void start() {
        try {
            Files.createDirectories(data);
            process = new ProcessBuilder(new ArrayList<>(Launcher.command(options, data))).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
            while (!answers("/health/ready")) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the portal did not start:\n" + tail(Files.readAllLines(log())));
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where {@code scripts/test} looks for what should not be in it. */
    private void leaveLog() {
        try {
            Files.copy(log(), Path.of("target", "portal-browser.log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(List<String> lines) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private boolean answers(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(address() + path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the process at once, as a power cut would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(15, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Path data() {
        return data;
    }

    public Path log() {
        return data.resolve("portal.log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
