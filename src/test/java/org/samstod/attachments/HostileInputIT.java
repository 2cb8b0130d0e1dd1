package org.samstod.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.container.ContainerTest;
import org.samstod.container.HttpPerson;
import org.samstod.container.TestApplications;
import org.samstod.forms.QuestionKind;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;

/** What people with bad intentions send over HTTP: a clear answer each, nothing lost, nothing let in. */
class HostileInputIT extends ContainerTest {

    private static final String PASSWORD = "ett långt lösenord 7";

    @Inject
    TestApplications test;

    @Inject
    ApplicationService applications;

    @Inject
    AttachmentService attachments;

    @Inject
    Clock clock;

    private String board;
    private Actor maja;
    private HttpPerson browser;
    private String application;
    private String question;
    private String csrf;

    @BeforeEach
    void signIn() {
        board = test.board();
        String email = Ids.next() + "@example.org";
        maja = test.administrator("Maja Ek", board, email, PASSWORD);
        application = test.draft(maja, test.call(board, clock.now().plus(Duration.ofDays(30))));
        ApplicationView view = ActAs.call(maja, () -> applications.application(application));
        question = view.form().questions().stream().filter(asked -> asked.kind() == QuestionKind.FILES).findFirst().orElseThrow().code();
        browser = new HttpPerson().signIn(email, PASSWORD);
        csrf = csrf(browser, application);
    }

    private static String csrf(HttpPerson person, String application) {
        Matcher key = Pattern.compile("\"csrf\":\"([^\"]+)\"")
                .matcher(HttpPerson.text(person.get("/association/api/answers?application=" + application)));
        assertTrue(key.find(), "the answers tell the key");
        return key.group(1);
    }

    private HttpResponse<byte[]> send(String name, String contentType, byte[] bytes) {
        return browser.upload("/association/api/files", Map.of("application", application, "question", question), name, contentType, bytes,
                "X-Samstod-Csrf", csrf);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<FileView> stored() {
        return ActAs.call(maja, () -> attachments.files("application", application));
    }

    private String storeOne() {
        HttpResponse<byte[]> answer = send("stadgar.txt", "text/plain", utf8("Föreningens stadgar"));
        assertEquals(200, answer.statusCode(), HttpPerson.text(answer));
        return stored().get(0).id();
    }

    @Test
    void filesThatLie_areRefusedInWords_andNothingIsStored() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("stadgar.pdf", utf8("<html><script>alert(1)</script></html>"));
        files.put("bild.jpg", utf8("GIF89a"));
        files.put("bild.png", new byte[] {'M', 'Z', 0, 1, 2, 3});
        files.put("protokoll.docx", utf8("PK\u0003\u0004 not a package"));
        files.put("text.txt", new byte[] {0, 1, 2, 3, 4, 5});
        files.put("sida.html", utf8("<!DOCTYPE html><html></html>"));
        files.put("bild.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.put("program.exe", new byte[] {'M', 'Z', 0, 1, 2, 3});
        files.put("tom.pdf", new byte[0]);
        files.put("../../../etc/passwd.pdf", utf8("root:x:0:0"));
        files.forEach((name, bytes) -> {
            for (String type : List.of("application/pdf", "image/png", "text/html")) {
                HttpResponse<byte[]> answer = send(name, type, bytes);
                assertEquals(422, answer.statusCode(), name);
                assertTrue(HttpPerson.text(answer).contains("\"message\":\"Filen "), () -> HttpPerson.text(answer));
            }
        });
        assertEquals(List.of(), stored());
    }

    @Test
    void fileBeyondTheLimit_isRefusedInWords() {
        byte[] text = new byte[11 * 1024 * 1024];
        Arrays.fill(text, (byte) 'x');
        HttpResponse<byte[]> answer = send("lång.txt", "text/plain", text);
        assertEquals(422, answer.statusCode());
        assertTrue(HttpPerson.text(answer).contains("10 MB"), HttpPerson.text(answer));
        byte[] more = Arrays.copyOf(text, 14 * 1024 * 1024);
        int status = send("längre.txt", "text/plain", more).statusCode();
        assertTrue(status == 413 || status == 422, "status " + status);
        assertEquals(List.of(), stored());
    }

    @Test
    void names_areKeptWithoutWhatIsDangerousInThem() {
        assertEquals(200, send("..\\..\\<b>stadgar</b>\u202Etxt.txt", "text/plain", utf8("x")).statusCode());
        FileView file = stored().get(0);
        assertFalse(file.name().contains("<") || file.name().contains("\\") || file.name().contains("\u202E"), file.name());
        String disposition = browser.get("/files/" + file.id()).headers().firstValue("Content-Disposition").orElse("");
        assertTrue(disposition.startsWith("attachment; filename=\""), disposition);
    }

    @Test
    void requestsThatAreNone_areRefused() {
        byte[] file = utf8("Föreningens stadgar");
        Map<String, String> fields = Map.of("application", application, "question", question);
        assertEquals(403, browser.upload("/association/api/files", fields, "a.txt", "text/plain", file).statusCode(), "no key");
        assertEquals(403, browser.upload("/association/api/files", fields, "a.txt", "text/plain", file, "X-Samstod-Csrf", Ids.next()).statusCode());
        for (String body : List.of("", "not a form", "--x--", "\u0000")) {
            for (String type : new String[] {"multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "application/json"}) {
                int status = browser.post("/association/api/files", type, utf8(body), "X-Samstod-Csrf", csrf).statusCode();
                assertTrue(status >= 400 && status < 500, type + " gives " + status);
            }
        }
        for (String id : List.of("", "x", "' or '1'='1", "../x", Ids.next(), "x".repeat(5000))) {
            int status = browser.upload("/association/api/files", Map.of("application", id, "question", question), "a.txt", "text/plain", file,
                    "X-Samstod-Csrf", csrf).statusCode();
            assertTrue(status == 404 || status == 400, id + " gives " + status);
        }
        for (String other : List.of("", "x", "public.title", "<script>", "x".repeat(5000))) {
            int status = browser.upload("/association/api/files", Map.of("application", application, "question", other), "a.txt", "text/plain",
                    file, "X-Samstod-Csrf", csrf).statusCode();
            assertTrue(status >= 400 && status < 500, other + " gives " + status);
        }
        assertEquals(List.of(), stored());
    }

    @Test
    void file_isADownloadForItsOwner_andTheSame404ForEverybodyElse() {
        String id = storeOne();
        HttpResponse<byte[]> own = browser.get("/files/" + id);
        assertEquals(200, own.statusCode());
        assertArrayEquals(utf8("Föreningens stadgar"), own.body());
        assertEquals("nosniff", own.headers().firstValue("X-Content-Type-Options").orElse(null));
        assertEquals("no-store", own.headers().firstValue("Cache-Control").orElse(null));
        assertTrue(own.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertTrue(own.headers().allValues("Content-Security-Policy").stream().allMatch(policy -> policy.contains("sandbox")));
        String etag = own.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, browser.get("/files/" + id, "If-None-Match", etag).statusCode());

        String email = Ids.next() + "@example.org";
        String otherBoard = test.board();
        Actor stranger = test.administrator("Annan Person", otherBoard, email, PASSWORD);
        String strangersDraft = test.draft(stranger, test.call(otherBoard, clock.now().plus(Duration.ofDays(30))));
        HttpPerson other = new HttpPerson().signIn(email, PASSWORD);
        HttpResponse<byte[]> hidden = other.get("/files/" + id);
        HttpResponse<byte[]> unknown = other.get("/files/" + Ids.next());
        assertEquals(404, hidden.statusCode());
        assertEquals(404, unknown.statusCode());
        assertEquals(HttpPerson.text(unknown), HttpPerson.text(hidden), "hidden and unknown are the same");
        assertEquals(404, other.get("/files/" + id, "If-None-Match", etag).statusCode(), "no answer by the hash either");
        assertEquals(401, new HttpPerson().get("/files/" + id).statusCode());
        assertEquals(404, other.upload("/association/api/files", Map.of("application", application, "question", question), "a.txt", "text/plain",
                utf8("x"), "X-Samstod-Csrf", csrf(other, strangersDraft)).statusCode(), "nothing can be put into somebody else's draft");
    }

    @Test
    void oddAddressesOfFiles_areNotFound() {
        for (String path : List.of("/files/", "/files/x", "/files/..%2f..%2fetc%2fpasswd", "/files/%00", "/files/" + "x".repeat(3000), "/files/a/b",
                "/files/%27%20or%201=1")) {
            int status = browser.get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " gives " + status);
        }
        assertEquals(405, browser.post("/files/" + Ids.next(), "text/plain", utf8("x")).statusCode());
    }

    @Test
    void amountsOfEveryKind_areSavedOrRefusedInWords_andNeverBreakAnything() {
        List<String> typed = List.of("-1", "1e9", "NaN", "0x10", "40,000", "40.50", "9".repeat(400), "12 000 kr", "１２", "<script>", "'; drop table x",
                "\u0000", "\u202E1", "1\n2", "99999999999999999999", "", " ", "12 000");
        for (String amount : typed) {
            for (String code : List.of("amount", "budget")) {
                String json = jakarta.json.Json.createObjectBuilder().add("application", application).add("question", code).add("text", amount)
                        .add("version", version(code)).add("key", Ids.next()).build().toString();
                HttpResponse<byte[]> answer = browser.post("/association/api/answers", "application/json", utf8(json), "X-Samstod-Csrf", csrf);
                assertTrue(answer.statusCode() == 200 || answer.statusCode() == 422,
                        amount + " as " + code + " gives " + answer.statusCode() + " " + HttpPerson.text(answer));
                assertEquals(200, browser.get("/association/applications/" + application + "/check").statusCode(), amount + " as " + code);
            }
        }
    }

    private long version(String code) {
        return ActAs.call(maja, () -> applications.application(application).answer(code).version());
    }
}
