package org.samstod.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.samstod.browser.PortalServer;
import org.samstod.platform.operations.VerifyJournal;

/**
 * A server that dies (SIGKILL) while applications are being submitted leaves each of them whole or not at all, one that dies while money is paid pays
 * each instalment once, and either leaves a journal that {@code scripts/verify-journal} finds whole, with the portal stopped and while it runs.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubmissionKillIT {

    private static final int KILLS = 2;
    private static final int SUBMISSIONS = 40;

    private static Path data;
    private static PortalServer server;

    // Over HTTP/2 the server ends a connection that is silent for half a minute, even in the middle of a request.
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("samstod-kill");
        server = new PortalServer(data, "test", Wars.portalWithAlternatives());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void power_cut_in_the_middle_of_submissions_leaves_whole_cases_or_none() throws Exception {
        get("/bench/submissions?count=1&chain=true");
        int whole = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            Path submitting = data.resolve("submitting");
            Files.deleteIfExists(submitting);
            CompletableFuture<HttpResponse<String>> running = http.sendAsync(request("/bench/submissions?count=" + SUBMISSIONS + "&chain=true"), HttpResponse.BodyHandlers.ofString());
            int enough = 3 + 5 * kill;
            while (!Files.exists(submitting) || Files.size(submitting) < enough) {
                assertFalse(running.isDone(), () -> "ended before the power cut: " + outcome(running));
                Thread.sleep(1);
            }
            Thread.sleep(kill * 7L);
            server.kill();
            assertTrue(running.handle((answer, cut) -> cut != null).join(), () -> "not cut: " + outcome(running));
            Verified stopped = verify();
            assertTrue(stopped.whole(), stopped.toString());
            server.start();
            String answer = get("/bench/wholeness").strip();
            whole += enough;
            System.out.println("after kill " + (kill + 1) + ": " + answer + ", journal " + stopped.said());
            assertTrue(answer.startsWith("whole "), answer);
            assertTrue(Integer.parseInt(answer.substring("whole ".length())) >= whole, whole + " were answered, " + answer);
            Verified started = verify();
            assertTrue(started.whole(), started.toString());
        }
    }

    /** One run rests between every two steps of a payment when the power is cut, and the cut is in the middle of a further step. */
    @Test
    @Order(2)
    void power_cut_between_every_two_steps_of_a_payment_run_pays_each_instalment_once() throws Exception {
        get("/bench/payment-runs?act=prepare");
        Path paying = data.resolve("paying");
        CompletableFuture<HttpResponse<String>> running = http.sendAsync(request("/bench/payment-runs?act=steps"), HttpResponse.BodyHandlers.ofString());
        while (!Files.exists(paying) || Files.size(paying) < 1) {
            assertFalse(running.isDone(), () -> "ended before the power cut: " + outcome(running));
            Thread.sleep(1);
        }
        server.kill();
        assertTrue(running.handle((answer, cut) -> cut != null).join(), () -> "not cut: " + outcome(running));
        Verified stopped = verify();
        assertTrue(stopped.whole(), stopped.toString());
        server.start();
        System.out.println("payments after the power cut: " + get("/bench/payment-runs?act=steps").strip() + " steps to the end");
        assertEquals("once 5", get("/bench/payment-runs?act=check").strip());
    }

    @Test
    @Order(3)
    void entry_changed_in_a_stopped_database_is_named() throws Exception {
        server.kill();
        Verified before = verify();
        assertTrue(before.whole(), before.toString());
        long changed = changeOneEntry();
        assertEquals(new Verified(1, "first broken entry: " + changed), verify());
    }

    private static String outcome(CompletableFuture<HttpResponse<String>> running) {
        return running.handle((answer, failure) -> failure == null ? answer.statusCode() + " " + answer.body() : failure.toString()).join();
    }

    private record Verified(int exit, String said) {

        boolean whole() {
            return exit == 0 && said.matches("whole: [1-9][0-9]* entries, last hash [0-9a-f]{64}");
        }
    }

    /** As {@code scripts/verify-journal --data} does. */
    private static Verified verify() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=UTC",
                "-Dderby.stream.error.file=" + data.resolve("derby.log"), "-cp", "target/classes" + File.pathSeparator + "target/samstod/WEB-INF/lib/*",
                VerifyJournal.class.getName(), data.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Verified(process.waitFor(), said);
    }

    /** Changes the last letter of the stored text of the entry in the middle; gives back its number. */
    private static long changeOneEntry() throws SQLException {
        System.setProperty("derby.stream.error.file", data.resolve("derby.log").toString());
        String database = "jdbc:derby:" + data.resolve("derby");
        long number;
        try (Connection connection = DriverManager.getConnection(database, "samstod", "samstod"); Statement sql = connection.createStatement()) {
            try (ResultSet last = sql.executeQuery("select max(seq) from journal_entries")) {
                last.next();
                number = last.getLong(1) / 2;
            }
            assertEquals(1, sql.executeUpdate("update journal_entries set canonical = substr(canonical, 1, length(canonical) - 1) || 'x' where seq = " + number));
        }
        SQLException down = assertThrows(SQLException.class,
                () -> DriverManager.getConnection(database + ";shutdown=true", "samstod", "samstod").close());
        assertEquals("08006", down.getSQLState());
        return number;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path + " → " + answer.body());
        return answer.body();
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofMinutes(5)).build();
    }
}
