package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.container.Visitor;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.DistrictView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.register.BeginMail;
import org.samstod.register.FileMail;
import org.samstod.register.MailService;
import org.samstod.register.MailView;
import org.samstod.register.MailWay;
import org.samstod.register.OpennessService;
import org.samstod.register.RegisterService;
import org.samstod.register.SenderKind;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * The leak test: of a case at level 2 or lower nothing of its own is in any byte of any public address, in both languages, on error
 * pages and in the files of the index; what is lowered is gone at once, also from memory; hidden and unknown are the same answer;
 * and no number moves when something hidden is decided. Each claim is first shown to be able to fail on an open case.
 */
class PublicLeakIT extends PublicLeak {

    /** Files of ours that a page works without. */
    private static final Pattern OWN_SCRIPTS = Pattern.compile("<script src=\"/assets/\\w+/js/(?:suggest|exit)\\.js\" defer=\"defer\"></script>");
    /** As many as a run of all tests has time for; {@link PublicLeakLongIT} has a whole city. */
    private static final int CASES = 320;
    private static final int MOST_OF_A_SHAPE = 12;

    @Inject
    MailService mails;

    @Inject
    RegisterService register;

    @Inject
    OpennessService openness;

    @Test
    void nothingOfAHiddenCase_isInAnyPublicByte() throws Exception {
        nothingHiddenIsPublic(CASES, MOST_OF_A_SHAPE);
    }

    @Test
    void whoeverSubtractsOrComparesCopies_isLeftWithNothing() throws Exception {
        differencesTellNothing();
    }

    @Test
    void limitedGrant_appearsWithItsBatch_withoutAnythingOfItsOwn() {
        DistrictView farsta = Samples.district(districts, "farsta");
        Samples one = Samples.fresh();
        String id = publish(one.decision(PublicationLevel.LIMITED, farsta, null));
        assertEquals(404, visitor.get("/initiatives/" + id).status());
        Instant batch = org.samstod.publications.domain.Quarter.of(clock.today()).batchDay().atStartOfDay(Clock.ZONE).toInstant();
        try {
            clock.advanceTo(batch.minusSeconds(1));
            String before = visitor.get("/initiatives").body();
            assertFalse(before.contains(id));
            assertEquals(404, visitor.get("/initiatives/" + id).status());
            clock.advanceTo(batch);
            Visitor.Answer list = visitor.get("/initiatives");
            assertTrue(list.body().contains("/initiatives/" + id), "the list changes by the clock alone");
            assertFalse(visitor.get("/initiatives?theme=culture").body().contains(id), "not in a filtered list");
            assertFalse(visitor.get("/initiatives?page=2").body().contains(id));
            for (String language : List.of("", "/en")) {
                Visitor.Answer page = visitor.get(language + "/initiatives/" + id);
                assertEquals(200, page.status());
                secrets(one).forEach((what, secret) -> assertFalse(page.bytes().contains(secret), what));
                assertFalse(page.body().contains("Farsta"), "district");
                assertFalse(page.body().contains("2026-03"), "month of decision");
            }
            ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(one.caseId, PublicationLevel.STATISTICS));
            assertEquals(404, visitor.get("/initiatives/" + id).status());
            assertFalse(visitor.get("/initiatives").body().contains(id));
        } finally {
            clock.release();
        }
    }

    @Test
    void hiddenAndUnknown_areTheSameBytes() {
        DistrictView farsta = Samples.district(districts, "farsta");
        Samples one = Samples.fresh();
        String id = publish(one.decision(PublicationLevel.OPEN, farsta, null));
        String association = pages.initiative(id).orElseThrow().associationPublicId();
        assertEquals(200, visitor.get("/initiatives/" + id).status());
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(one.caseId, PublicationLevel.LIMITED));
        String limited = ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(one.caseId)).orElseThrow();
        for (String language : List.of("", "/en")) {
            String unknown = visitor.get(language + "/initiatives/" + Ids.next()).bytes();
            assertTrue(unknown.startsWith("404"));
            assertEquals(unknown, visitor.get(language + "/initiatives/" + id).bytes());
            assertEquals(unknown, visitor.get(language + "/initiatives/" + limited).bytes(), "before its batch");
            assertEquals(visitor.get(language + "/associations/" + Ids.next()).bytes(), visitor.get(language + "/associations/" + association).bytes());
        }
    }

    @Test
    void lowering_isSeenByTheNextQuestion_thoughThePageWasInMemory() {
        DistrictView farsta = Samples.district(districts, "farsta");
        Samples one = Samples.fresh();
        String id = publish(one.decision(PublicationLevel.OPEN, farsta, null));
        List<String> addresses = List.of("/", "/en/", "/initiatives", "/initiatives/" + id, "/districts/farsta", "/initiatives?district=farsta",
                "/open-data/360giving.json", "/open-data/initiatives.csv", "/feeds/initiatives.atom", "/api/v1/initiatives?district=farsta",
                "/api/v1/initiatives/" + id, "/api/v1/statistics");
        Map<String, String> tags = new LinkedHashMap<>();
        for (String address : addresses) {
            Visitor.Answer first = visitor.get(address);
            Visitor.Answer second = visitor.get(address);
            assertEquals(first.header("ETag"), second.header("ETag"));
            assertEquals("no-cache", second.header("Cache-Control"));
            assertEquals(304, visitor.get(address, "If-None-Match", first.header("ETag")).status());
            tags.put(address, first.header("ETag"));
        }
        assertTrue(visitor.get("/initiatives/" + id).body().contains(one.title), "the test can see what is open");
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(one.caseId, PublicationLevel.PROTECTED));
        for (String address : addresses) {
            Visitor.Answer after = visitor.get(address, "If-None-Match", tags.get(address));
            assertFalse(after.bytes().contains(one.title), address);
            assertFalse(after.bytes().contains(id), address);
        }
        assertEquals(404, visitor.get("/initiatives/" + id, "If-None-Match", tags.get("/initiatives/" + id)).status());
    }

    @Test
    void register_isHiddenLikeOneThatDoesNotExist_andAnEntryLeavesWithItsLevel_thoughThePageWasInMemory() {
        String slug = "prov-" + Ids.next().substring(14);
        String board = ActAs.call(Actor.SYSTEM, () -> districts.addDistrict(new AddDistrict(slug, "Prov", null, clock.today().minusDays(1),
                slug.substring(5, 11), "Provs nämnd " + slug, "Test board", "Provs förvaltning", "OWN", "{BOARD} {YYYY}/{SEQ:1}")));
        Samples one = Samples.fresh();
        String entry = ActAs.call(Actor.SYSTEM, () -> {
            MailView begun = mails.mail(begunFor(board));
            mails.file(new FileMail(begun.id(), begun.version(), clock.today().minusDays(1), "10:00", SenderKind.COMPANY, one.name, null, null,
                    one.title, PublicationLevel.OPEN, null, null));
            return mails.mail(begun.id()).entryId();
        });
        List<String> addresses = List.of("/register", "/en/register", "/districts/" + slug + "/register", "/en/districts/" + slug + "/register");
        Actor officer = Actor.staff(Ids.next(), "Hanna", Role.CASE_OFFICER, board);
        ActAs.run(officer, () -> openness.confirm(entry));
        for (String language : List.of("", "/en")) {
            String unknown = visitor.get(language + "/districts/" + Ids.next() + "/register").bytes();
            assertTrue(unknown.startsWith("404"), unknown.substring(0, 3));
            assertEquals(unknown, visitor.get(language + "/districts/" + slug + "/register").bytes(), "not turned on");
        }
        addresses.forEach(address -> assertFalse(visitor.get(address).bytes().contains(one.title), address));
        ActAs.run(Actor.SYSTEM, () -> openness.turn(board, true));
        addresses.forEach(address -> assertTrue(visitor.get(address).bytes().contains(one.title), address + " shows what is confirmed"));
        for (String address : addresses) {
            Visitor.Answer answer = visitor.get(address);
            assertEquals(null, answer.header("Set-Cookie"), address);
            assertFalse(answer.body().contains("<script"), address);
            assertFalse(answer.body().contains(entry), "no key of the inside");
        }
        assertEquals("/register?from=2026-01-01", visitor.get("/register?utm_source=x&from=2026-01-01&page=1&to=never").header("Location"));
        assertEquals("/districts/" + slug + "/register", visitor.get("/districts/" + slug + "/register?page=1").header("Location"));
        assertEquals(200, visitor.get("/register?number=" + slug.substring(5, 11)).status());
        ActAs.run(Actor.SYSTEM, () -> register.lowerLevel(register.history(entry).first().entry().subjectId(), PublicationLevel.LIMITED));
        addresses.forEach(address -> {
            assertEquals(200, visitor.get(address).status(), address);
            assertFalse(visitor.get(address).bytes().contains(one.title), address);
            assertFalse(visitor.get(address).bytes().contains(one.name), address);
        });
        ActAs.run(Actor.SYSTEM, () -> openness.turn(board, false));
        assertEquals(404, visitor.get("/districts/" + slug + "/register").status());
    }

    private String begunFor(String board) {
        return ActAs.call(Actor.staff(Ids.next(), "Rut", Role.REGISTRAR, board), () -> mails.begin(new BeginMail(MailWay.POST, null, null, null, null, null, null,
                List.of())));
    }

    @Test
    void noNumberMoves_whenSomethingHiddenIsDecided() {
        DistrictView farsta = Samples.district(districts, "farsta");
        String call = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> publications.publishCall(
                Samples.call(call, farsta, clock.now().minus(Duration.ofDays(9)), clock.now().minus(Duration.ofDays(1)), PublicationLevel.OPEN)));
        Samples open = Samples.fresh();
        publish(open.decision(PublicationLevel.OPEN, farsta, call));
        List<String> addresses = List.of("/", "/en/", "/initiatives", "/initiatives?district=farsta", "/initiatives?theme=culture&year=2026",
                "/districts/farsta", "/en/districts/farsta", "/audit-samples", "/calls", "/calls/" + call, "/notice-board", "/open-data/360giving.json",
                "/open-data/initiatives.csv", "/open-data/dcat.rdf", "/feeds/initiatives.atom", "/feeds/calls.atom", "/feeds/notices.atom",
                "/calendar/calls.ics", "/api/v1/initiatives", "/api/v1/initiatives?district=farsta&size=100", "/api/v1/calls/" + call,
                "/api/v1/districts/farsta", "/api/v1/statistics", "/api/v1/statistics?district=farsta&perspective=promotive");
        Map<String, String> before = new LinkedHashMap<>();
        addresses.forEach(address -> before.put(address, visitor.get(address).bytes()));
        for (PublicationLevel level : List.of(PublicationLevel.LIMITED, PublicationLevel.STATISTICS, PublicationLevel.PROTECTED)) {
            publish(Samples.fresh().decision(level, farsta, call));
            publish(Samples.fresh().decision(level, farsta, call, "refused"));
        }
        addresses.forEach(address -> assertEquals(before.get(address), visitor.get(address).bytes(), address));
        publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta, call));
        assertFalse(before.get("/calls/" + call).equals(visitor.get("/calls/" + call).bytes()), "an open one does move them");
    }

    @Test
    void publicPages_setNoCookie_haveNoScriptOfTheirOwn_andDropWhatMeansNothing() {
        for (String address : List.of("/", "/en/", "/initiatives", "/en/initiatives?q=sport", "/calls", "/notice-board", "/register", "/audit-samples", "/districts/farsta", "/about", "/support", "/en/support", "/open-data",
                "/nothing-here", "/initiatives/" + Ids.next())) {
            Visitor.Answer answer = visitor.get(address);
            assertEquals(null, answer.header("Set-Cookie"), address);
            assertFalse(OWN_SCRIPTS.matcher(answer.body().replace("<script type=\"application/ld+json\">", "")).replaceAll("").contains("<script"), address);
            assertFalse(answer.body().contains(" style="), address);
            assertFalse(answer.body().contains("jsessionid"), address);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), address);
            assertEquals("no-referrer", answer.header("Referrer-Policy"), address);
            String policy = answer.header("Content-Security-Policy");
            assertNotNull(policy, address);
            assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("nonce"), address + ": " + policy);
            assertTrue(answer.header("Content-Type").startsWith("text/html"), address);
        }
        assertEquals("/initiatives?theme=sport", visitor.get("/initiatives?utm_source=x&theme=sport&page=1").header("Location"));
        assertEquals("/en/calls", visitor.get("/en/calls?utm_source=x").header("Location"));
        assertEquals("/initiatives?theme=culture,sport", visitor.get("/initiatives?theme=sport&theme=culture").header("Location"));
        assertEquals(200, visitor.get("/initiatives?theme=culture,sport").status());
        assertEquals("/support?need=alone", visitor.get("/support?neighbourhood=&need=alone").header("Location"));
        assertEquals(302, visitor.get("/initiatives?q=").status());
        assertEquals(200, visitor.get("/initiatives?theme=sport").status());
        assertTrue(visitor.get("/robots.txt").body().contains("Disallow: /office/\nDisallow: /en/office/\n"));
        for (String query : List.of("q=%00%1f", "q=%27+or+1%3D1--", "district=%2e%2e%2f", "page=99999999999999999999", "q=" + "x".repeat(3_000), "age=1&age=2",
                "theme=sport&theme=culture", "q=%3Cscript%3Ealert(1)%3C/script%3E")) {
            Visitor.Answer answer = visitor.get("/initiatives?" + query);
            assertTrue(answer.status() == 200 || answer.status() == 302, query + ": " + answer.status());
            assertFalse(answer.body().contains("<script>alert"), query);
        }
    }

    @Test
    void compressedAndPlain_areTheSamePage() throws IOException {
        Visitor.Answer plain = visitor.get("/");
        Visitor.Answer compressed = visitor.get("/", "Accept-Encoding", "gzip, br");
        assertEquals("gzip", compressed.header("Content-Encoding"));
        try (var stream = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(compressed.response().body()))) {
            assertEquals(plain.body(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertFalse(plain.header("ETag").equals(compressed.header("ETag")));
        assertEquals(304, visitor.get("/", "If-None-Match", compressed.header("ETag"), "Accept-Encoding", "gzip").status());
        assertEquals(200, visitor.get("/", "If-None-Match", "\"other\"").status());
    }

    @Test
    void askingForHeadersOnly_keepsTheWholePage() {
        String address = "/en/initiatives?sort=title&age=7-12";
        Visitor.Answer head = visitor.head(address);
        assertEquals(200, head.status());
        assertEquals(0, head.response().body().length);
        Visitor.Answer page = visitor.get(address);
        assertTrue(page.body().strip().endsWith("</html>"));
        assertEquals(head.header("ETag"), page.header("ETag"));
    }

    /** Name, number, texts, sums and keys of a case as they could be written anywhere. */
    private static Map<String, String> secrets(Samples one) {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("name", one.name);
        secrets.put("mark of the name", one.name.substring("Föreningen ".length()));
        secrets.put("organisation number", one.number);
        secrets.put("organisation number without hyphen", one.number.replace("-", ""));
        secrets.put("title", one.title);
        secrets.put("summary", one.summary);
        secrets.put("sum", Money.ofOre(one.grantedOre).format(Locale.ROOT));
        secrets.put("sum in digits", Long.toString(one.grantedOre));
        secrets.put("sum with a point", Money.ofOre(one.grantedOre).plain());
        secrets.put("sum asked", Money.ofOre(one.askedOre).format(Locale.ROOT));
        secrets.put("case", one.caseId);
        secrets.put("association", one.associationId);
        return secrets;
    }
}
