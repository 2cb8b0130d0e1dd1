package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.ApplicationFileService;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.StatementAnswerService.Reply;
import org.samstod.cases.StatementBodyService.AddBody;
import org.samstod.cases.StatementService.AskStatement;
import org.samstod.container.HttpPerson;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.RegisterService;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Statements by log-in and by personal link: levels, expiry, revocation, reminders, late answers. */
class StatementsIT extends CaseTestBase {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Inject
    StatementBodyService bodies;

    @Inject
    StatementService statements;

    @Inject
    StatementAnswerService answering;

    @Inject
    StatementJob job;

    @Inject
    NotificationService notifications;

    @Inject
    RegisterService register;

    @Inject
    ApplicationFileService applicationFiles;

    @Inject
    AttachmentService attachments;

    private String board;
    private Actor astrid;
    private Actor head;
    private Actor member;
    private Actor council;
    private String address;
    private String withAccount;
    private String byLink;
    private String id;

    @BeforeEach
    void people() {
        board = board("OWN");
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        member = member("FIKTIV Örby läxhjälp", board);
        String email = Ids.next() + "@example.org";
        String account = as(Actor.SYSTEM, () -> accounts.create(new org.samstod.identity.AccountService.CreateAccount(email, "Rakel Råd", null, "sv")));
        council = Actor.member(account, "Rakel Råd", null);
        address = Ids.next() + "@example.org";
        withAccount = as(astrid, () -> bodies.add(new AddBody(BodyKind.COUNCIL, "Pensionärsrådet", "Rakel Råd", email, true)));
        byLink = as(astrid, () -> bodies.add(new AddBody(BodyKind.POLICE, "Polisen", "Pernilla Polis", address, false)));
        id = received(member, call(board, false, PublicationLevel.OPEN), "Läxhjälp", 10_000, 3);
        claim(astrid, id);
    }

    private String ask(String body) {
        return as(astrid, () -> statements.ask(new AskStatement(id, view(astrid, id).version(), body, "Behövs verksamheten?", true, List.of(),
                clock.today().plusDays(14))));
    }

    /** The secret in the newest mail to the address. */
    private String secret() {
        String link = (String) em.createNativeQuery("select link_path from outbox_messages where address = ? order by queued_at desc, id desc")
                .setParameter(1, address).setMaxResults(1).getSingleResult();
        return link.substring("/statement/".length());
    }

    private long mails() {
        return ((Number) em.createNativeQuery("select count(*) from outbox_messages where address = ?").setParameter(1, address).getSingleResult())
                .longValue();
    }

    private StatementsPage.Line line(String request) {
        return as(head, () -> statements.page(id)).lines().stream().filter(one -> one.id().equals(request)).findFirst().orElseThrow();
    }

    @Test
    void byLogIn_isAskedRegisteredAndAnswered() {
        String request = ask(withAccount);
        String matter = as(head, () -> cases.caseForDecision(id)).matterId();
        assertEquals(1, as(head, () -> register.entries(matter)).stream().filter(one -> one.kind() == EntryKind.STATEMENT_REQUEST).count());
        MessageSummary mail = as(council, () -> notifications.inbox(PageRequest.first(1))).rows().get(0);
        assertTrue(mail.subject().startsWith("Begäran om yttrande " + view(head, id).receptionNumber()), mail.subject());
        assertEquals("/account/statements/" + request, as(council, () -> notifications.message(mail.id())).link());
        StatementView seen = as(council, () -> answering.mine(request));
        assertEquals("Behövs verksamheten?", seen.question());
        assertTrue(seen.application().contains("Läxhjälp"), "the application went along");
        assertThrows(NotFound.class, () -> as(member, () -> answering.mine(request)), "somebody else's does not exist");
        assertThrows(NotFound.class, () -> as(council, () -> answering.mine(Ids.next())));

        assertEquals("statement.text", code(() -> as(council, () -> answering.reply(request, new Reply(StatementState.ANSWERED, "", "Rakel Råd")))));
        String number = as(council, () -> answering.reply(request, new Reply(StatementState.ANSWERED, "Ja, mycket.", "Rakel Råd")));
        assertEquals(List.of(number), as(head, () -> register.entries(matter)).stream().filter(one -> one.kind() == EntryKind.STATEMENT)
                .map(one -> one.receptionNumber()).toList());
        assertEquals("Ja, mycket.", line(request).answer());
        assertEquals("statement-in", view(head, id).history().get(0).act());
        assertEquals("statement.ended", code(() -> as(council, () -> answering.reply(request, new Reply(StatementState.ABSTAINED, "", "Rakel")))));
        assertTrue(as(astrid, () -> notifications.inbox(PageRequest.first(5))).rows().stream().anyMatch(one -> one.subject().contains("yttrande")));
    }

    @Test
    void byLink_opensOneRequestOnly_untilItExpires_andALateAnswerIsMarked() {
        String request = ask(byLink);
        String secret = secret();
        assertEquals(StatementState.ASKED, answering.byLink(secret).state(), "nobody is signed in");
        assertThrows(NotFound.class, () -> answering.byLink(Ids.next() + Ids.next()));
        assertFalse(em.createNativeQuery("select secret_hash from statement_links where request_id = ?").setParameter(1, request).getResultList()
                .contains(secret), "only the hash is kept");
        Instant passed = clock.now().minus(Duration.ofDays(1));
        sql("update statement_requests set due_at = ? where id = ?", Timestamp.from(passed), request);
        assertTrue(answering.byLink(secret).overdue());
        sql("update statement_links set expires_at = ? where request_id = ?", Timestamp.from(clock.now().minusSeconds(1)), request);
        StatementView expired = answering.byLink(secret);
        assertEquals("expired", expired.refusal());
        assertEquals("", expired.question() + expired.applicant() + expired.title() + expired.application(), "an old link tells nothing");
        assertEquals("statement.link-closed", code(() -> answering.replyByLink(secret, new Reply(StatementState.ABSTAINED, "", "Pernilla"))));
        assertEquals("closed", line(request).way());

        as(astrid, () -> statements.sendAgain(id, view(astrid, id).version(), request));
        sql("update statement_links set expires_at = ? where request_id = ? and revoked_at is null", Timestamp.from(clock.now().plusSeconds(3600)), request);
        assertThrows(NotFound.class, () -> answering.byLink(secret), "the old link is revoked by the new one");
        answering.replyByLink(secret(), new Reply(StatementState.ANSWERED, "Inget känt.", "Pernilla Polis"));
        assertTrue(line(request).late());
        assertEquals("statement-late", view(head, id).history().get(0).act());
        assertEquals("Polisen", view(head, id).history().get(0).by().name());
    }

    @Test
    void revokedPerson_getsNoMoreMail_andOpensNothing() {
        String request = ask(byLink);
        String other = ask(withAccount);
        String secret = secret();
        long before = mails();
        as(head, () -> bodies.revoke(byLink, "Har bytt tjänst"));
        as(head, () -> bodies.revoke(withAccount, "Har lämnat rådet"));
        assertThrows(NotFound.class, () -> answering.byLink(secret));
        assertThrows(NotFound.class, () -> as(council, () -> answering.mine(other)));
        assertEquals("statement.body.revoked", code(() -> as(astrid, () -> statements.sendAgain(id, view(astrid, id).version(), request))));
        assertEquals("statement.body.choose", code(() -> ask(byLink)));
        sql("update statement_requests set asked_at = ?, due_at = ? where id = ?", Timestamp.from(clock.now().minus(Duration.ofDays(9))),
                Timestamp.from(clock.now().plus(Duration.ofDays(1))), request);
        as(Actor.SYSTEM, job::run);
        as(astrid, () -> statements.withdraw(id, view(astrid, id).version(), request));
        assertEquals(before, mails(), "no mail of any kind");
        assertEquals("revoked", line(request).way());
    }

    @Test
    void reminder_isSentOnce_beforeTheDueDate() {
        String request = ask(byLink);
        String first = secret();
        as(Actor.SYSTEM, job::run);
        assertEquals(1, mails(), "too early");
        sql("update statement_requests set asked_at = ?, due_at = ? where id = ?", Timestamp.from(clock.now().minus(Duration.ofDays(9))),
                Timestamp.from(clock.now().plus(Duration.ofDays(2))), request);
        as(Actor.SYSTEM, job::run);
        as(Actor.SYSTEM, job::run);
        assertEquals(2, mails());
        assertEquals(StatementState.ASKED, answering.byLink(secret()).state());
        assertEquals(StatementState.ASKED, answering.byLink(first).state(), "the first mail's link works too");
    }

    @Test
    void belowLevel3_needsLogIn_andTheMailTellsNumberAndDatesOnly() {
        String linked = ask(byLink);
        String secret = secret();
        as(astrid, () -> cases.lowerLevel(id, view(astrid, id).version(), PublicationLevel.LIMITED));
        assertThrows(NotFound.class, () -> answering.byLink(secret), "a link that was sent before opens nothing any more");
        assertEquals("closed", line(linked).way());
        assertEquals("statement.log-in-needed", code(() -> ask(byLink)));
        assertFalse(as(astrid, () -> statements.page(id)).bodies().stream().filter(one -> one.id().equals(byLink)).findFirst().orElseThrow().possible());
        String request = ask(withAccount);
        MessageSummary mail = as(council, () -> notifications.inbox(PageRequest.first(1))).rows().get(0);
        String text = mail.subject() + as(council, () -> notifications.message(mail.id())).paragraphs();
        for (String hidden : List.of("Läxhjälp", "FIKTIV Örby läxhjälp", "Behövs verksamheten")) {
            assertFalse(text.contains(hidden), text);
        }
        assertTrue(text.contains(view(head, id).receptionNumber()));
        assertEquals("Behövs verksamheten?", as(council, () -> answering.mine(request)).question());
        assertTrue(as(Actor.SYSTEM, () -> register.entries(as(head, () -> cases.caseForDecision(id)).matterId())).stream()
                .filter(one -> one.kind() == EntryKind.STATEMENT_REQUEST).allMatch(one -> one.level() == PublicationLevel.LIMITED));
    }

    @Test
    void filesThatGoAlong_areOpenedByTheOnesAskedOnly_andHiddenWithTheCase() throws Exception {
        String application = view(astrid, id).applicationId();
        as(member, () -> {
            applicationFiles.add(application, "file.other", List.of(new Incoming("lokal åå.txt", new ByteArrayInputStream("Hyreskontrakt".getBytes(StandardCharsets.UTF_8)))));
            submit(application);
        });
        FileView chosen = as(astrid, () -> statements.page(id)).files().get(0);
        String request = as(astrid, () -> statements.ask(new AskStatement(id, view(astrid, id).version(), withAccount, "Fråga", false, List.of(chosen.id()),
                clock.today().plusDays(3))));
        as(astrid, () -> statements.ask(new AskStatement(id, view(astrid, id).version(), byLink, "Fråga", false, List.of(chosen.id()),
                clock.today().plusDays(3))));
        String secret = secret();
        FileView along = as(council, () -> answering.mine(request)).files().get(0);
        assertNotEquals(chosen.id(), along.id(), "a copy goes along");
        try (StoredFile file = as(council, () -> answering.file(request, along.id())); InputStream in = file.open()) {
            assertEquals("Hyreskontrakt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThrows(NotFound.class, () -> as(council, () -> answering.file(request, chosen.id())), "not the application's own");
        assertThrows(NotFound.class, () -> as(member, () -> answering.file(request, along.id())));
        HttpPerson anybody = new HttpPerson();
        String byLinkId = answering.byLink(secret).files().get(0).id();
        HttpResponse<byte[]> sent = anybody.get("/statement/" + secret + "/files/" + byLinkId);
        assertEquals("Hyreskontrakt", HttpPerson.text(sent));
        assertTrue(sent.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment; filename=\"lokal aa.txt\""));
        assertEquals(404, anybody.get("/statement/" + secret + "/files/" + along.id()).statusCode(), "what goes along with another request");
        assertEquals(401, anybody.get("/files/" + byLinkId).statusCode());
        assertThrows(NotFound.class, () -> as(astrid, () -> statements.ask(new AskStatement(id, view(astrid, id).version(), withAccount, "Fråga", false,
                List.of(Ids.next()), clock.today().plusDays(3)))), "only files of the application");
        Actor bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        as(bo, () -> attachments.file(along.id()));
        as(astrid, () -> cases.lowerLevel(id, view(astrid, id).version(), PublicationLevel.PROTECTED));
        assertThrows(Denied.class, () -> as(bo, () -> attachments.file(along.id())), "a copy is never easier to reach than its case");
        assertEquals(404, anybody.get("/statement/" + secret + "/files/" + byLinkId).statusCode());
        Actor stranger = staff("Stina", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> statements.page(id)));
    }

    @Test
    void overHttp_thePageNeedsNoCookie_theReplyNeedsItsToken_andNothingTypedIsLost() {
        ask(byLink);
        String secret = secret();
        HttpPerson anybody = new HttpPerson();
        assertEquals(404, anybody.get("/statement/" + Ids.next()).statusCode());
        HttpResponse<byte[]> page = anybody.get("/statement/" + secret);
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().allValues("Set-Cookie").isEmpty(), "stateless");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        Matcher token = TOKEN.matcher(HttpPerson.text(page));
        assertTrue(token.find());
        Map<String, String> form = new LinkedHashMap<>(Map.of("reply", "ANSWERED", "text", "Ett <långt> yttrande", "name", ""));
        assertEquals(403, post(anybody, secret, form, "Sec-Fetch-Site", "cross-site").statusCode());
        HttpResponse<byte[]> without = post(anybody, secret, form);
        assertEquals(200, without.statusCode());
        assertTrue(HttpPerson.text(without).contains("Ett &lt;långt&gt; yttrande"), "what was typed is still there");
        form.put("token", token.group(1));
        HttpResponse<byte[]> nameless = post(anybody, secret, form);
        assertTrue(HttpPerson.text(nameless).contains("Skriv ditt namn"), HttpPerson.text(nameless));
        assertTrue(HttpPerson.text(nameless).contains("Ett &lt;långt&gt; yttrande"));
        form.put("name", "Pernilla Polis");
        HttpResponse<byte[]> sent = post(anybody, secret, form, "Sec-Fetch-Site", "same-origin");
        assertEquals(303, sent.statusCode());
        assertTrue(HttpPerson.text(anybody.get("/statement/" + secret)).contains("Tack för svaret."));
        assertTrue(HttpPerson.text(anybody.get("/en/statement/" + secret)).contains("Thank you for the answer."));
        for (int i = 0; i < 25; i++) {
            sent = post(anybody, secret, form);
        }
        assertEquals(429, sent.statusCode(), "so often a link within ten minutes");
    }

    private static HttpResponse<byte[]> post(HttpPerson person, String secret, Map<String, String> form, String... headers) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return person.post("/statement/" + secret + "/answer", "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8),
                headers);
    }
}
