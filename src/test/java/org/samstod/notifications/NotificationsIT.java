package org.samstod.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.samstod.Requirements;
import org.samstod.container.ContainerTest;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.notifications.domain.Post;
import org.samstod.notifications.domain.PostRefused;
import org.samstod.notifications.store.TestPosts;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** Messages in the database that is used: with the act that caused them, once, and only to the one they are for. */
class NotificationsIT extends ContainerTest {

    private static final String PYTHON = "/usr/bin/python3";

    @Inject
    NotificationService notifications;

    @Inject
    OutboxService outbox;

    @Inject
    AccountService accounts;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transaction;

    private Actor account(String language) {
        String id = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.org", "Test Testsson", null, language)));
        return Actor.member(id, "Test Testsson", null);
    }

    private static Message message(String accountId, String address, PublicationLevel level, String dedupe) {
        return new Message(accountId, address, "application.received", null, Map.of("title", "Simskola i Solberga", "number", "ALV-2026-0017",
                "receivedAt", Instant.parse("2026-03-02T10:58:00Z"), "link", "/association/applications/x"), level, "x", dedupe);
    }

    private Optional<String> send(Message message) {
        return ActAs.call(Actor.SYSTEM, () -> notifications.send(message));
    }

    @Test
    void message_isReadInThePortalByItsOwnerOnly() {
        Actor owner = account("sv");
        String id = send(message(owner.accountId(), null, PublicationLevel.OPEN, null)).orElseThrow();
        ActAs.run(owner, () -> {
            assertEquals(1, notifications.unread());
            assertFalse(notifications.inbox(PageRequest.first(10)).rows().get(0).read());
            MessageView view = notifications.message(id);
            assertEquals("Vi har tagit emot er ansökan, nummer ALV-2026-0017", view.subject());
            assertEquals("Vi tog emot Simskola i Solberga 2026-03-02 11:58. Mottagningsnumret är ALV-2026-0017.", view.paragraphs().get(0));
            assertEquals("/association/applications/x", view.link());
            assertEquals(0, notifications.unread());
            assertTrue(notifications.inbox(PageRequest.first(10)).rows().get(0).read());
        });
        ActAs.run(account("sv"), () -> {
            assertThrows(NotFound.class, () -> notifications.message(id));
            assertEquals(0, notifications.inbox(PageRequest.first(10)).total());
        });
    }

    @Test
    void message_isInTheReadersLanguage_andNeutralAtLowLevels() {
        Actor owner = account("en");
        String id = send(message(owner.accountId(), null, PublicationLevel.LIMITED, null)).orElseThrow();
        ActAs.run(owner, () -> assertTrue(notifications.message(id).paragraphs().get(0).startsWith("We received your application 2026-03-02 11:58.")));
    }

    @Test
    void sameKey_isToldOnce() {
        Actor owner = account("sv");
        String key = "deadline-7:" + Ids.next();
        assertTrue(send(message(owner.accountId(), null, PublicationLevel.OPEN, key)).isPresent());
        assertTrue(send(message(owner.accountId(), null, PublicationLevel.OPEN, key)).isEmpty());
        assertTrue(send(message(owner.accountId(), null, PublicationLevel.OPEN, null)).isPresent());
        assertTrue(send(message(owner.accountId(), null, PublicationLevel.OPEN, null)).isPresent());
        ActAs.run(owner, () -> assertEquals(3, notifications.inbox(PageRequest.first(10)).total()));
    }

    @Test
    void list_needsTwoStatements_howeverLong() {
        Actor owner = account("sv");
        for (int i = 0; i < 25; i++) {
            send(message(owner.accountId(), null, PublicationLevel.OPEN, null));
        }
        ActAs.run(owner, () -> {
            long before = StatementCounter.ofThisThread();
            assertEquals(20, notifications.inbox(PageRequest.ofPage(1, 20)).rows().size());
            assertEquals(2, StatementCounter.ofThisThread() - before);
            assertEquals(5, notifications.inbox(PageRequest.ofPage(2, 20)).rows().size());
            assertEquals(0, notifications.inbox(PageRequest.ofPage(3, 20)).rows().size());
        });
    }

    @Test
    void messageOfAnActThatFailed_wasNeverThere() throws Exception {
        Actor owner = account("sv");
        transaction.begin();
        send(message(owner.accountId(), null, PublicationLevel.OPEN, null));
        transaction.rollback();
        ActAs.run(owner, () -> assertEquals(0, notifications.inbox(PageRequest.first(10)).total()));
    }

    @Test
    void lease_isHeldByOneSender_andAFailureWaits() {
        String id = send(message(null, Ids.next() + "@example.org", PublicationLevel.OPEN, null)).orElseThrow();
        ActAs.run(Actor.SYSTEM, () -> {
            assertTrue(outbox.due(10_000).contains(id));
            assertTrue(outbox.lease(id, "first").isPresent());
            assertTrue(outbox.lease(id, "second").isEmpty());
            assertFalse(outbox.sent(id, "second"));
            assertTrue(outbox.failed(id, "first", "SendFailedException 451", false));
            assertFalse(outbox.due(10_000).contains(id));
            assertTrue(outbox.lease(id, "second").isEmpty(), "it waits a minute first");
        });
    }

    @Test
    void refusalForGood_isNotTriedAgain() {
        String id = send(message(null, Ids.next() + "@example.org", PublicationLevel.OPEN, null)).orElseThrow();
        ActAs.run(Actor.SYSTEM, () -> {
            long failed = outbox.status().failed();
            outbox.lease(id, "owner");
            outbox.failed(id, "owner", "SendFailedException 550", true);
            assertEquals(failed + 1, outbox.status().failed());
            assertFalse(outbox.due(10_000).contains(id));
        });
    }

    @Test
    void withoutMailServer_accountsReadInThePortalOnly() {
        Actor owner = account("sv");
        String id = send(message(owner.accountId(), null, PublicationLevel.OPEN, null)).orElseThrow();
        ActAs.run(Actor.SYSTEM, () -> assertFalse(outbox.due(10_000).contains(id)));
    }

    @Test
    void badMessages_areDefectsOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> send(message(null, null, PublicationLevel.OPEN, null)));
        assertThrows(NullPointerException.class, () -> send(message("x", null, null, null)));
        for (String link : List.of("https://evil.example/", "//evil.example", "javascript:alert(1)", "/a b", "/å")) {
            assertThrows(IllegalArgumentException.class, () -> send(new Message("x", null, "decision.told", Texts.SWEDISH,
                    Map.of("title", "A", "link", link), PublicationLevel.OPEN, null, null)), link);
        }
    }

    @Test
    void mail_goesOutThroughARealMailServer() throws Exception {
        Requirements.need("smtp", Files.isExecutable(Path.of(PYTHON)) && new ProcessBuilder(PYTHON, "-c", "import aiosmtpd")
                .redirectErrorStream(true).start().waitFor() == 0, "no python3-aiosmtpd");
        Path folder = Files.createTempDirectory("samstod-mail");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process server = new ProcessBuilder(PYTHON, "-m", "aiosmtpd", "-n", "-l", "127.0.0.1:" + port, "-c", "aiosmtpd.handlers.Mailbox",
                folder.resolve("mail").toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            for (int i = 0; !answers(port); i++) {
                assertTrue(i < 100 && server.isAlive(), "the mail server did not start");
                TimeUnit.MILLISECONDS.sleep(100);
            }
            String address = Ids.next() + "@forening.example";
            String id = send(message(null, address, PublicationLevel.LIMITED, null)).orElseThrow();
            MailJob job = new MailJob();
            job.outbox = outbox;
            job.post = only(id, TestPosts.to(port));
            ActAs.run(Actor.SYSTEM, job::run);
            ActAs.run(Actor.SYSTEM, job::run);
            List<Path> mails;
            try (var files = Files.list(folder.resolve("mail/new"))) {
                mails = files.toList();
            }
            assertEquals(1, mails.size(), "sent once");
            String mail = Files.readString(mails.get(0), StandardCharsets.UTF_8);
            assertTrue(mail.contains("X-RcptTo: " + address), mail);
            assertFalse(mail.contains("Simskola"), "no title at level 2");
            ActAs.run(Actor.SYSTEM, () -> assertFalse(outbox.due(10_000).contains(id)));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Other tests' mails are left waiting. */
    private static Post only(String id, Post post) {
        return new Post() {
            @Override
            public boolean isConfigured() {
                return true;
            }

            @Override
            public void send(Outgoing mail) throws PostRefused {
                if (!mail.id().equals(id)) {
                    throw new PostRefused("another test's", false, null);
                }
                post.send(mail);
            }
        };
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '2';
        } catch (IOException e) {
            return false;
        }
    }
}
