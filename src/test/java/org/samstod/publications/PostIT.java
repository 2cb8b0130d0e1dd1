package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.MembershipService;
import org.samstod.attachments.DrawnPicture;
import org.samstod.attachments.PictureService;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** What an association tells on the way: seen by nobody before its board has looked, everywhere after that, and nowhere once it is taken back or lowered. */
class PostIT extends ContainerTest {

    private static final Pattern PICTURE = Pattern.compile("/pictures/([0-9a-z]{26})\"");
    private static final String WHERE = "GPS 59.2787 18.0027";

    @Inject
    PublicationService publications;

    @Inject
    OutcomeService outcomes;

    @Inject
    PostService posts;

    @Inject
    PostReviewService reviews;

    @Inject
    PostPageService pages;

    @Inject
    PictureService pictures;

    @Inject
    FollowDigestText digest;

    @Inject
    DistrictService districts;

    @Inject
    MembershipService memberships;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    private final Visitor visitor = new Visitor();

    private Actor person(String name) {
        return Actor.member(ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.se", name, null, "sv"))), name, null);
    }

    /** A verified administrator of a new association. */
    private Actor administrator(String board) {
        Actor person = person("Ada Administratör");
        ClaimReceipt receipt = ActAs.call(person, () -> memberships.claim(new ClaimAssociation(FreshNumbers.association().digits(), "Förening", board, List.of())));
        ActAs.run(Actor.staff(Ids.next(), "Vera", Role.UNIT_HEAD, board), () -> memberships.verify(receipt.membershipId(),
                memberships.claim(receipt.membershipId()).version(), List.of("administrator"), "Årsmötesprotokoll § 7"));
        return Actor.member(person.accountId(), person.name(), receipt.associationId());
    }

    private WritePost told(Actor by, String publicId, String post, long version, String text, DrawnPicture picture) {
        return new WritePost(post, version, by.associationId(), publicId, false, clock.today(), text, "Sju holkar på en bänk", picture,
                false, true);
    }

    /** A JPEG with a comment that tells where it was taken. */
    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] where = WHERE.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain.toByteArray(), 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (where.length + 2)});
        bytes.write(where);
        bytes.write(plain.toByteArray(), 2, plain.size() - 2);
        return bytes.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String shownPicture(String publicId) {
        Matcher found = PICTURE.matcher(visitor.get("/initiatives/" + publicId).body());
        assertTrue(found.find(), "the picture is on the page");
        return found.group(1);
    }

    @Test
    void isSeenOnlyWhenTheBoardHasLooked_andIsGoneEverywhereAtOnce() throws IOException {
        DistrictView farsta = Samples.district(districts, "farsta");
        Actor ada = administrator(farsta.boardId());
        Actor officer = Actor.staff(Ids.next(), "Hanna", Role.CASE_OFFICER, farsta.boardId());
        Samples sample = Samples.of(ada.associationId());
        String publicId = ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(sample.decision(PublicationLevel.OPEN, farsta, null))).orElseThrow();
        String text = "Holkar " + Ids.next();

        // The file that came is not kept: only what is seen in it.
        assertTrue(latin(jpeg()).contains(WHERE));
        DrawnPicture drawn = ActAs.call(ada, () -> pictures.drawAnew("bild.jpg", new ByteArrayInputStream(jpeg())));
        assertFalse(latin(drawn.jpeg()).contains(WHERE));
        assertEquals("file.no-picture", assertThrows(BusinessException.class, () -> ActAs.call(ada, () -> pictures.drawAnew("text.txt",
                new ByteArrayInputStream("ingen bild".getBytes(StandardCharsets.UTF_8))))).code());

        String id = ActAs.call(ada, () -> posts.write(told(ada, publicId, null, 0, text + " ring 08-123 45 67", drawn)));
        assertFalse(visitor.get("/initiatives/" + publicId).body().contains(text), "it waits");
        PostView waiting = ActAs.call(officer, () -> reviews.waiting()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertEquals(List.of("phone"), waiting.findings());
        assertTrue(ActAs.call(officer, () -> reviews.count()) > 0);
        assertEquals(latin(drawn.jpeg()), latin(ActAs.call(officer, () -> reviews.picture(id)).jpeg()));

        // Nobody else's: strangers, other associations, other boards.
        Actor stranger = person("Sten Främling");
        assertThrows(Denied.class, () -> ActAs.call(stranger, () -> posts.picture(id)));
        assertThrows(Denied.class, () -> ActAs.call(stranger, () -> posts.own(ada.associationId())));
        assertThrows(NotFound.class, () -> ActAs.run(stranger, () -> posts.takeBack(Ids.next(), id, waiting.version())));
        Actor elsewhere = Actor.staff(Ids.next(), "Bo", Role.CASE_OFFICER, Samples.district(districts, "bromma").boardId());
        assertThrows(Denied.class, () -> ActAs.call(elsewhere, () -> reviews.post(id)));
        assertThrows(Denied.class, () -> ActAs.run(elsewhere, () -> reviews.approve(id, waiting.version())));
        assertTrue(ActAs.call(elsewhere, () -> reviews.waiting()).stream().noneMatch(one -> one.id().equals(id)));

        // Sent back, changed, looked at again: what is approved is what was read.
        ActAs.run(officer, () -> reviews.sendBack(id, waiting.version(), "Skriv inte numret här."));
        PostView back = ActAs.call(ada, () -> posts.own(ada.associationId())).get(0).posts().get(0);
        assertEquals("Skriv inte numret här.", back.reason());
        ActAs.run(ada, () -> posts.write(told(ada, publicId, id, back.version(), text, null)));
        assertThrows(Conflict.class, () -> ActAs.run(officer, () -> reviews.approve(id, back.version())));
        PostView again = ActAs.call(officer, () -> reviews.post(id));
        assertTrue(again.isPictured() && again.findings().isEmpty(), "the picture was kept");
        ActAs.run(officer, () -> reviews.approve(id, again.version()));

        // Everywhere: page in both languages, feed, mail, the picture under an address of its own.
        for (String address : List.of("/initiatives/" + publicId, "/en/initiatives/" + publicId, "/feeds/initiatives.atom")) {
            assertTrue(visitor.get(address).body().contains(text), address);
        }
        String shown = shownPicture(publicId);
        Visitor.Answer picture = visitor.get("/pictures/" + shown);
        assertEquals("image/jpeg", picture.header("Content-Type"));
        assertEquals(latin(drawn.jpeg()), latin(picture.response().body()));
        assertEquals(304, visitor.get("/pictures/" + shown, "If-None-Match", picture.header("ETag")).status());
        String news = new FollowNews(List.of(), List.of(), List.of(shown), "/follow/stop/x").write();
        assertTrue(digest.write(news, Texts.SWEDISH, "").orElseThrow().contains(text));
        assertTrue(pages.recent().stream().anyMatch(one -> one.shownId().equals(shown)));

        // Taken down by the board and shown anew: the old address stays dead.
        PostView up = ActAs.call(officer, () -> reviews.post(id));
        ActAs.run(officer, () -> reviews.sendBack(id, up.version(), "Byt bild."));
        assertEquals(404, visitor.get("/pictures/" + shown).status());
        assertFalse(visitor.get("/initiatives/" + publicId).body().contains(text));
        ActAs.run(ada, () -> posts.write(told(ada, publicId, id, ActAs.call(officer, () -> reviews.post(id)).version(), text, drawn)));
        ActAs.run(officer, () -> reviews.approve(id, reviews.post(id).version()));
        String second = shownPicture(publicId);
        assertNotEquals(shown, second);
        assertEquals(404, visitor.get("/pictures/" + shown).status());

        // Lowered: gone with the publication, for everybody.
        ActAs.run(ada, () -> publications.lowerCase(sample.caseId, PublicationLevel.STATISTICS));
        assertFalse(visitor.get("/feeds/initiatives.atom").body().contains(text));
        assertEquals(visitor.get("/pictures/" + Ids.next()).bytes(), visitor.get("/pictures/" + second).bytes(), "the same 404 as what never was");
        assertTrue(digest.write(news.replace(shown, second), Texts.SWEDISH, "").isEmpty(), "a mail that waits does not tell it");
        assertThrows(NotFound.class, () -> ActAs.call(officer, () -> reviews.post(id)));
        assertThrows(NotFound.class, () -> ActAs.call(ada, () -> posts.picture(id)));
    }

    @Test
    void aPictureOfTheResult_standsBesideIt_andIsTakenBackAtOnce() throws IOException {
        DistrictView farsta = Samples.district(districts, "farsta");
        Actor ada = administrator(farsta.boardId());
        Actor officer = Actor.staff(Ids.next(), "Hanna", Role.CASE_OFFICER, farsta.boardId());
        Samples sample = Samples.of(ada.associationId());
        String publicId = ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(sample.decision(PublicationLevel.OPEN, farsta, null))).orElseThrow();
        DrawnPicture drawn = ActAs.call(ada, () -> pictures.drawAnew("bild.jpg", new ByteArrayInputStream(jpeg())));
        WritePost result = new WritePost(null, 0, ada.associationId(), publicId, true, null, null, "Resultatet på en bänk", drawn, false, true);
        assertEquals("post.result.none", assertThrows(BusinessException.class, () -> ActAs.call(ada, () -> posts.write(result))).code());
        ActAs.run(Actor.SYSTEM, () -> outcomes.publish(new PublishOutcome(sample.caseId, "Vi byggde.", "Börja i tid.", List.of(), List.of(), null, clock.today(), clock.today())));
        assertTrue(ActAs.call(ada, () -> posts.initiative(ada.associationId(), publicId)).mayAddResult());
        String id = ActAs.call(ada, () -> posts.write(result));
        assertEquals("post.result.there", assertThrows(BusinessException.class, () -> ActAs.call(ada, () -> posts.write(result))).code());
        ActAs.run(officer, () -> reviews.approve(id, reviews.post(id).version()));
        String shown = shownPicture(publicId);
        assertTrue(visitor.get("/initiatives/" + publicId).body().contains("alt=\"Resultatet på en bänk\""));
        assertFalse(visitor.get("/feeds/initiatives.atom").body().contains(shown), "no news of its own");

        // Statements do not grow with what is told; a text that is shown can be taken back by its own people alone.
        long one = count(() -> pages.ofInitiative(publicId));
        for (int i = 0; i < 3; i++) {
            String text = ActAs.call(ada, () -> posts.write(told(ada, publicId, null, 0, "Dag " + Ids.next(), drawn)));
            ActAs.run(officer, () -> reviews.approve(text, reviews.post(text).version()));
        }
        assertEquals(one, count(() -> pages.ofInitiative(publicId)));
        assertEquals(4, pages.ofInitiative(publicId).size());
        ActAs.run(ada, () -> posts.takeBack(ada.associationId(), id, posts.initiative(ada.associationId(), publicId).posts().stream()
                .filter(post -> post.id().equals(id)).findFirst().orElseThrow().version()));
        assertEquals(404, visitor.get("/pictures/" + shown).status());
        assertFalse(visitor.get("/initiatives/" + publicId).body().contains("Resultatet på en bänk"));
    }

    private static long count(Runnable work) {
        long before = StatementCounter.ofThisThread();
        work.run();
        return StatementCounter.ofThisThread() - before;
    }
}
