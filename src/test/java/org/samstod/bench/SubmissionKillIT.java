package org.samstod.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.samstod.browser.PortalServer;

/** A server that dies (SIGKILL) while applications are being submitted leaves each of them whole or not at all. */
class SubmissionKillIT {

    private static final int KILLS = 3;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void power_cut_in_the_middle_of_submissions_leaves_whole_cases_or_none() throws Exception {
        Path data = Files.createTempDirectory("samstod-kill");
        PortalServer server = new PortalServer(data, "test", Wars.portalWithAlternatives());
        try {
            server.start();
            get(server, "/bench/submissions?count=1&chain=true", Duration.ofMinutes(2));
            for (int kill = 0; kill < KILLS; kill++) {
                Path submitting = data.resolve("submitting");
                Files.deleteIfExists(submitting);
                var running = http.sendAsync(request(server, "/bench/submissions?count=60&chain=true", Duration.ofMinutes(5)), HttpResponse.BodyHandlers.ofString());
                while (!Files.exists(submitting)) {
                    assertTrue(!running.isDone(), "the submissions ended before they began");
                    Thread.sleep(2);
                }
                Thread.sleep(30 + kill * 70L);
                server.kill();
                running.exceptionally(cut -> null).join();
                server.start();
                String answer = get(server, "/bench/wholeness", Duration.ofMinutes(2)).strip();
                System.out.println("after kill " + (kill + 1) + ": " + answer);
                assertTrue(answer.startsWith("whole "), answer);
            }
        } finally {
            server.close();
        }
    }

    private String get(PortalServer server, String path, Duration atMost) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(server, path, atMost), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() == 200, path + " → " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private static HttpRequest request(PortalServer server, String path, Duration atMost) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(atMost).build();
    }
}
