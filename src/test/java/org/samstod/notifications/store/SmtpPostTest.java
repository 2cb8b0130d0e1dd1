package org.samstod.notifications.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samstod.Requirements;
import org.samstod.notifications.Outgoing;
import org.samstod.notifications.domain.PostRefused;
import org.samstod.shared.Clock;

/** Mail to a real mail server: Debian's python3-aiosmtpd, which keeps what it gets in a mail folder. */
@Timeout(60)
class SmtpPostTest {

    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    private Process server;
    private int port;

    @BeforeEach
    void startServer() throws Exception {
        Requirements.need("smtp", Files.isExecutable(Path.of(PYTHON)) && new ProcessBuilder(PYTHON, "-c", "import aiosmtpd")
                .redirectErrorStream(true).start().waitFor() == 0, "no python3-aiosmtpd");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new ProcessBuilder(PYTHON, "-m", "aiosmtpd", "-n", "-l", "127.0.0.1:" + port, "-c", "aiosmtpd.handlers.Mailbox",
                folder.resolve("mail").toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        for (int i = 0; !answers(); i++) {
            assertTrue(i < 100 && server.isAlive(), "the mail server did not start");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @AfterEach
    void stopServer() throws Exception {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '2';
        } catch (IOException e) {
            return false;
        }
    }

    private SmtpPost post(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of("host", "127.0.0.1", "port", String.valueOf(port),
                "from", "bidrag@stad.example"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        SmtpPost post = new SmtpPost();
        post.settings = name -> java.util.Optional.ofNullable(values.get(name));
        post.clock = Clock.fixed(Instant.parse("2026-03-02T10:58:00Z"));
        return post;
    }

    private List<String> mails() throws IOException {
        try (var files = Files.list(folder.resolve("mail/new"))) {
            return files.map(file -> {
                try {
                    return Files.readString(file, StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }

    @Test
    void mail_arrivesWithItsSwedishLetters() throws Exception {
        Outgoing mail = new Outgoing("0123456789abcdefghjkmnpqrs", "kassor@forening.example", "Vi har tagit emot er ansökan, nummer ÄLV-2026-0017",
                "Hej på er\n\nÅ, ä och ö.\n", "sv", 1);
        post().send(mail);
        String arrived = mails().get(0);
        assertTrue(arrived.contains("X-RcptTo: kassor@forening.example"), arrived);
        assertTrue(arrived.contains("Message-ID: <0123456789abcdefghjkmnpqrs@stad.example>"), arrived);
        assertTrue(arrived.contains("Auto-Submitted: auto-generated"), arrived);
        assertTrue(arrived.contains("Date: Mon, 2 Mar 2026"), arrived);
        var message = new jakarta.mail.internet.MimeMessage(jakarta.mail.Session.getInstance(new java.util.Properties()),
                new java.io.ByteArrayInputStream(arrived.getBytes(StandardCharsets.UTF_8)));
        assertEquals(mail.subject(), message.getSubject());
        assertEquals(mail.text().strip(), message.getContent().toString().replace("\r\n", "\n").strip());
    }

    @Test
    void mailThatCanBeStopped_saysHowToItsReadersProgram_withOneClick() throws Exception {
        post().send(new Outgoing("x", "a@b.example", "s", "t", "sv", 1));
        assertFalse(mails().get(0).contains("List-Unsubscribe"), "a mail of a case is not stopped");
        post().send(new Outgoing("y", "a@b.example", "s", "t", "sv", 1, "https://stad.example/follow/stop/0123456789"));
        String arrived = mails().stream().filter(mail -> mail.contains("Message-ID: <y@")).findFirst().orElseThrow();
        assertTrue(arrived.contains("List-Unsubscribe: <https://stad.example/follow/stop/0123456789>"), arrived);
        assertTrue(arrived.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), arrived);
    }

    @Test
    void address_thatIsNone_isRefusedForGood() {
        for (String address : List.of("kassor", "a@b.example\r\nBcc: x@y.example", "a@b.example, c@d.example", "")) {
            PostRefused refused = assertThrows(PostRefused.class,
                    () -> post().send(new Outgoing("x", address, "s", "t", "sv", 1)), address);
            assertTrue(refused.isForGood(), address);
        }
    }

    @Test
    void serverThatIsDown_isTriedAgain() throws Exception {
        server.destroy();
        server.waitFor();
        PostRefused refused = assertThrows(PostRefused.class,
                () -> post().send(new Outgoing("x", "a@b.example", "s", "t", "sv", 1)));
        assertFalse(refused.isForGood());
    }

    @Test
    void serverWithoutEncryption_isRefusedWhenItIsDemanded() {
        assertThrows(PostRefused.class, () -> post("starttls", "true")
                .send(new Outgoing("x", "a@b.example", "s", "t", "sv", 1)));
    }

    @Test
    void withoutHost_nothingIsConfigured() {
        assertTrue(post().isConfigured());
        assertFalse(post("host", "").isConfigured());
    }
}
