package org.samstod.platform.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server as a child process on a data folder, waits until the portal is ready, tells the address and the demo
 * log-ins, and passes the end on. Stops with a sentence when deployment failed: the server would otherwise live on and
 * answer 404. Knows nothing but the JDK, so that it starts at once.
 */
public final class Launcher {

    private static final int START_SECONDS = 900;

    private Launcher() {
    }

    /** Options: {@code --java --server --war --port --data --mode}; exit code 1 when the portal did not start. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        requireOwnName();
        Path data = Path.of(options.get("data"));
        Path log = data.resolve("portal.log");
        Process server = new ProcessBuilder(command(options, data)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        String address = "http://127.0.0.1:" + options.get("port");
        if (!ready(server, address, log, Files.exists(log) ? Files.size(log) : 0)) {
            stop(server);
            System.err.println("The portal did not start. The reason is at the end of " + log);
            System.exit(1);
        }
        System.out.println("Samstöd is at " + address + "/");
        if ("demo".equals(options.get("mode"))) {
            demoLogins(address);
        } else if (System.getenv("SAMSTOD_ADMIN_EMAIL") == null) {
            System.out.println("No demo content. The first city administrator is made when SAMSTOD_ADMIN_EMAIL and SAMSTOD_ADMIN_PASSWORD"
                    + " are set at a start.");
        }
        System.out.println("Log: " + log + "   Stop with Ctrl-C.");
        System.exit(server.waitFor());
    }

    /** The server asks the machine for its own name and does not start when that leads nowhere: said here, with what to do. */
    private static void requireOwnName() throws IOException {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            Path file = Path.of("/etc/hostname");
            String name = Files.exists(file) ? Files.readString(file).strip() : "the name";
            System.err.println("This machine does not know its own name (" + e.getMessage() + "). Add a line to /etc/hosts and start again: 127.0.1.1 "
                    + name);
            System.exit(1);
        }
    }

    /** The command line of the server; the same for run, browser tests and bench. */
    public static List<String> command(Map<String, String> options, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(options.get("java"), "-Duser.timezone=UTC", "-XX:+UseSerialGC",
                "-Xmx" + Objects.requireNonNullElse(System.getenv("SAMSTOD_HEAP"), "768m"),
                // What every start fills anyway: otherwise it stops some twenty times to collect.
                "-Xms384m", "-Xmn192m", "-XX:MetaspaceSize=192m",
                // Softly held is what reflection saw of each class while the server looked for beans and entities: not kept for minutes after its last use.
                "-XX:SoftRefLRUPolicyMSPerMB=1",
                "-Dsamstod.mode=" + options.get("mode"), "-Dsamstod.data=" + data, "-Dsamstod.port=" + options.get("port"),
                "-Dderby.locks.waitTimeout=10", "-Dderby.locks.deadlockTimeout=2",
                // The portal has some hundred statements and eighty tables; with fewer places each would be compiled anew all the time.
                "-Dderby.language.statementCacheSize=1000", "-Dderby.language.tableDescriptorCacheSize=256", "-Dderby.stream.error.file=" + data.resolve("derby.log")));
        command.addAll(Settings.dataSource(System.getenv("SAMSTOD_DATABASE_URL"), data));
        if (options.containsKey("flags")) {
            command.addAll(List.of(options.get("flags").split(" ")));
        }
        Path commands = data.resolve("server-commands.txt");
        Files.writeString(commands, "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                + ".address=" + options.getOrDefault("address", "127.0.0.1") + "\n"
                // The portal says itself who may show a page in a frame; the server would say the contrary beside it.
                + "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xframe-options=false\n");
        command.addAll(List.of("-jar", options.get("server"), "--nohazelcast", "--prebootcommandfile", commands.toString(),
                "--port", options.get("port"), "--contextroot", "/", "--deploy", options.get("war")));
        return command;
    }

    private static boolean ready(Process server, String address, Path log, long logStart) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end && server.isAlive()) {
            if (answers(address + "/health/ready")) {
                return true;
            }
            if (failed(log, logStart)) {
                return false;
            }
            server.waitFor(250, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private static boolean failed(Path log, long logStart) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) Math.min(logStart, all.length), (int) (all.length - Math.min(logStart, all.length)),
                StandardCharsets.UTF_8);
        return text.contains("Exception while loading the app") || text.contains("Exception while deploying the app");
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void demoLogins(String address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address + "/account/demo-logins").toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            return;
        }
        System.out.println("Demo log-ins at " + address + "/account/login :");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("  " + line);
            }
        }
    }

    private static void stop(Process server) {
        if (server.isAlive()) {
            server.destroy();
            try {
                if (!server.waitFor(20, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            } catch (InterruptedException e) {
                server.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
