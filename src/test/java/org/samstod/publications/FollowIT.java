package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.OwnAddress;
import org.samstod.container.Visitor;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.notifications.OutboxService;
import org.samstod.notifications.OutboxService.OutsideMail;
import org.samstod.notifications.Outgoing;
import org.samstod.publications.FollowService.Asked;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** Following by mail, from the wish to the last byte that goes; pictures for sharing and the list for other sites die with what they show. */
class FollowIT extends ContainerTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Inject
    FollowService follows;

    @Inject
    FollowDigestService digests;

    @Inject
    OutboxService outbox;

    @Inject
    PublicationService publications;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    @Resource(lookup = "java:app/jdbc/samstod")
    DataSource dataSource;

    private final Visitor visitor = new Visitor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address = "foljare-" + Ids.next().substring(0, 12) + "@exempel.example";

    private String publish(PublishDecision decision) {
        return ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(decision)).orElse(null);
    }

    private PublishDecision in(NeighbourhoodView place, Samples one, PublicationLevel level) {
        DistrictView district = Samples.district(districts, place.districtSlug());
        return new PublishDecision(one.caseId, one.associationId, level, district.boardId(), district.slug(), place.slug(), one.name, one.number, one.title, one.summary,
                "granted", one.askedOre, one.grantedOre, clock.today(), null, "activity", "culture", "promotive", "youth", 13, 19, clock.today().getYear());
    }

    private List<OutsideMail> mails() {
        return ActAs.call(Actor.SYSTEM, () -> outbox.outside(200)).stream().filter(mail -> mail.address().equals(address)).toList();
    }

    private String ask(String what) {
        follows.ask(new AskFollow(address, what, Texts.SWEDISH));
        return mails().get(0).link().substring("/follow/confirm/".length());
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(OwnAddress.base() + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** In how many rows of what could hold it the address is. */
    private int stored() throws SQLException {
        int rows = 0;
        for (String where : List.of("outbox_messages where address = ?", "followers where mail_address = ?", "journal_payloads where payload like '%' || ? || '%'",
                "journal_entries where canonical like '%' || ? || '%'")) {
            try (Connection connection = dataSource.getConnection(); PreparedStatement count = connection.prepareStatement("select count(*) from " + where)) {
                count.setString(1, address);
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    rows += row.getInt(1);
                }
            }
        }
        return rows;
    }

    /** The mail as the mail server would get it; what waits of other tests is left alone. */
    private Optional<Outgoing> send() throws SQLException {
        String id;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement("select id from outbox_messages where address = ? and template_name = 'follow.digest'")) {
            find.setString(1, address);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                id = row.getString(1);
            }
        }
        Optional<Outgoing> mail = ActAs.call(Actor.SYSTEM, () -> outbox.lease(id, "follow-it"));
        mail.ifPresent(one -> assertTrue(ActAs.call(Actor.SYSTEM, () -> outbox.sent(id, "follow-it"))));
        return mail;
    }

    private void tellAll() {
        int looked;
        do {
            looked = ActAs.call(Actor.SYSTEM, () -> digests.tellSome());
        } while (looked > 0);
    }

    @Test
    void whoeverConfirms_isToldOnceADayOfLevelThree_andStopsWithoutATrace() throws Exception {
        NeighbourhoodView place = districts.neighbourhoods(clock.today()).get(3);
        NeighbourhoodView elsewhere = districts.neighbourhoods(clock.today()).get(40);
        String ticket = ask("neighbourhood:" + place.slug());
        assertEquals(1, stored(), "nothing but the mail that waits");
        assertEquals(new Asked(address, new FollowedView("neighbourhood:" + place.slug(), place.name())), follows.asked(ticket, Texts.SWEDISH).orElseThrow());
        assertEquals("follow.expired", assertThrows(BusinessException.class, () -> follows.confirm(ticket.substring(2), Texts.SWEDISH)).code());
        try {
            clock.advanceTo(clock.now());
            FollowerView follower = follows.confirm(ticket, Texts.SWEDISH);
            assertEquals(follower, follows.confirm(ticket, Texts.SWEDISH), "again changes nothing");
            assertEquals(follower.stopCode(), follows.confirm(ask("theme:safety"), Texts.SWEDISH).stopCode(), "one address is one follower");

            Samples open = Samples.fresh();
            Samples limited = Samples.fresh();
            Samples away = Samples.fresh();
            Samples lowered = Samples.fresh();
            String publicId = publish(in(place, open, PublicationLevel.OPEN));
            publish(in(place, limited, PublicationLevel.LIMITED));
            publish(in(elsewhere, away, PublicationLevel.OPEN));
            publish(in(place, lowered, PublicationLevel.OPEN));
            tellAll();
            assertTrue(send().isEmpty(), "not on the day of the confirmation");

            clock.advanceTo(clock.now().plus(Duration.ofHours(25)));
            ActAs.call(Actor.SYSTEM, () -> outbox.eraseOld());
            tellAll();
            tellAll();
            assertEquals(1, mails().stream().filter(mail -> mail.subject().equals("Nytt i det du följer")).count(), "one a day");
            ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(lowered.caseId, PublicationLevel.PROTECTED));
            Outgoing mail = send().orElseThrow();
            assertTrue(mail.text().contains(open.title) && mail.text().contains(open.name), mail.text());
            for (Samples hidden : List.of(limited, away, lowered)) {
                assertFalse((mail.subject() + mail.text()).contains(hidden.title), "hidden, elsewhere, or lowered while the mail waited");
            }
            assertFalse((mail.subject() + mail.text()).contains(limited.name));
            assertEquals(1, stored(), "the mail is gone with being sent: only the follower is left");

            clock.advanceTo(clock.now().plus(Duration.ofDays(1)));
            tellAll();
            assertTrue(send().isEmpty(), "nothing new, no mail");
            Samples last = Samples.fresh();
            publish(in(place, last, PublicationLevel.OPEN));
            clock.advanceTo(clock.now().plus(Duration.ofDays(1)));
            tellAll();
            ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(last.caseId, PublicationLevel.STATISTICS));
            assertTrue(send().isEmpty(), "a mail about nothing is not sent");
            assertEquals(1, stored());

            assertEquals(List.of("theme:safety"), follows.stop(follower.stopCode(), "neighbourhood:" + place.slug(), Texts.SWEDISH).orElseThrow().subjects().stream()
                    .map(FollowedView::written).toList());
            String stop = "/follow/stop/" + follower.stopCode();
            Visitor.Answer page = visitor.get(stop);
            assertTrue(page.status() == 200 && page.body().contains("<button"), "opening it stops nothing");
            assertNull(page.header("Set-Cookie"));
            assertEquals("no-store", page.header("Cache-Control"));
            assertEquals(1, stored());
            HttpResponse<String> stopped = post(stop, "List-Unsubscribe=One-Click");
            assertEquals(200, stopped.statusCode());
            assertEquals(0, stored(), "no trace");
            assertEquals(200, post(stop, "List-Unsubscribe=One-Click").statusCode(), "once more is no error");
            assertTrue(follows.followed(follower.stopCode(), Texts.SWEDISH).isEmpty());
            assertTrue(visitor.get("/initiatives/" + publicId).body().contains(open.title), "the test can see what is open");
        } finally {
            clock.release();
        }
    }

    @Test
    void form_answersEveryAddressAlike_andIsNoMailBomb() throws Exception {
        Visitor.Answer form = visitor.get("/follow?what=theme:sport");
        assertEquals(200, form.status());
        assertNull(form.header("Set-Cookie"));
        assertFalse(form.body().contains("<script"));
        assertTrue(form.body().contains("value=\"theme:sport\" selected=\"selected\""), "what the link was about is chosen");
        Matcher token = TOKEN.matcher(form.body());
        assertTrue(token.find());
        String wish = "token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&what=theme%3Asport&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = post("/follow/send", wish);
            assertEquals(303, answer.statusCode());
            assertEquals("/follow?sent=1", answer.headers().firstValue("Location").orElseThrow());
        }
        assertEquals(3, mails().size(), "an address gets no more than that in a day");
        assertEquals(403, post("/follow/send", wish, "Sec-Fetch-Site", "cross-site").statusCode());
        HttpResponse<String> refused = post("/en/follow/send", wish.replace("%40", "") + "x");
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains("id=\"address-error\"") && refused.body().contains(address.replace("@", "")), "what was typed is still there");
        assertTrue(post("/follow/send", wish.replaceFirst("token=[^&]*", "token=x")).body().contains("error-summary"));

        String confirm = "/follow/confirm/" + mails().get(0).link().substring("/follow/confirm/".length());
        assertTrue(visitor.get(confirm).body().contains(address), "opening the link asks");
        assertEquals(3, stored(), "and stores nothing");
        HttpResponse<String> done = post(confirm, "");
        assertEquals(200, done.statusCode());
        assertTrue(done.body().contains("/follow/stop/"), done.body());
        assertEquals(4, stored());
        Matcher stop = Pattern.compile("/follow/stop/[0-9a-z]{52}").matcher(done.body());
        assertTrue(stop.find());
        assertEquals(200, post(stop.group(), "").statusCode());
        try {
            clock.advanceTo(clock.now().plus(FollowService.TO_CONFIRM));
            ActAs.run(Actor.SYSTEM, () -> outbox.eraseOld());
            assertEquals(0, stored(), "mails that could not be sent go with their time");
            assertTrue(visitor.get(confirm).body().contains("href=\"/follow\""), "an old link says where to ask for a new one");
            assertEquals("follow.expired", assertThrows(BusinessException.class, () -> follows.confirm(confirm.substring(16), Texts.SWEDISH)).code());
        } finally {
            clock.release();
        }
    }

    @Test
    void pictureTagsAndListForOtherSites_areOfLevelThree_andDieWithIt() {
        DistrictView farsta = Samples.district(districts, "farsta");
        Samples one = Samples.fresh();
        String id = publish(one.newest(PublicationLevel.OPEN, farsta, null));
        String picture = "/initiatives/" + id + "/card.png";
        Visitor.Answer png = visitor.get(picture);
        assertEquals(200, png.status());
        assertEquals("image/png", png.header("Content-Type"));
        assertEquals("no-cache", png.header("Cache-Control"));
        assertEquals(304, visitor.get(picture, "If-None-Match", png.header("ETag")).status());
        assertEquals(0, visitor.head(picture).response().body().length);
        String page = visitor.get("/initiatives/" + id).body();
        assertTrue(page.contains("property=\"og:title\" content=\"" + one.title + "\""), page);
        assertTrue(page.contains("property=\"og:image\" content=\"") && page.contains(picture));
        assertTrue(page.contains("name=\"twitter:card\""));

        String list = "/embed/initiatives?district=farsta";
        Visitor.Answer framed = visitor.get(list);
        assertTrue(framed.body().contains(one.title));
        assertNull(framed.header("Set-Cookie"));
        assertFalse(framed.body().contains("<script") || framed.body().contains("<form"));
        for (Visitor.Answer answer : List.of(framed, visitor.get(list))) {
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors *"), "kept or not");
        }
        assertEquals(list, visitor.get("/embed/initiatives?q=x&district=farsta&page=2").header("Location"));
        for (String other : List.of("/initiatives/" + id, "/follow", "/open-data", "/embed")) {
            assertTrue(visitor.get(other).header("Content-Security-Policy").contains("frame-ancestors 'none'"), other);
        }

        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(one.caseId, PublicationLevel.LIMITED));
        String unknown = visitor.get("/initiatives/" + Ids.next() + "/card.png").bytes();
        assertTrue(unknown.startsWith("404"));
        assertEquals(unknown, visitor.get(picture, "If-None-Match", png.header("ETag")).bytes());
        assertFalse(visitor.get(list).body().contains(one.title));
        String limited = ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(one.caseId)).orElseThrow();
        try {
            clock.advanceTo(org.samstod.publications.domain.Quarter.of(clock.today()).batchDay().atStartOfDay(Clock.ZONE).toInstant());
            Visitor.Answer shown = visitor.get("/initiatives/" + limited);
            assertEquals(200, shown.status());
            assertFalse(shown.body().contains("og:") || shown.body().contains("twitter:") || shown.body().contains("card.png"), "nothing to share at level 2");
            assertEquals(unknown, visitor.get("/initiatives/" + limited + "/card.png").bytes());
        } finally {
            clock.release();
        }
    }
}
