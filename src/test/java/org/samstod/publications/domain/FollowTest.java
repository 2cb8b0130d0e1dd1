package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;

/** Following by mail: addresses, the sealed wish, and what a follower is told. */
class FollowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Followed SOLBERGA = new Followed(Followed.Kind.NEIGHBOURHOOD, "solberga");
    private static final Followed SPORT = new Followed(Followed.Kind.THEME, "sport");
    private static final MailAddress ANNA = MailAddress.read("anna@exempel.example").orElseThrow();

    private static OpenPublication.Content content(String neighbourhood, String theme, String call) {
        return new OpenPublication.Content("b", "Nämnden", "alvsjo", "Älvsjö", neighbourhood, neighbourhood, "Föreningen", null, "T", "T", "S", "granted", 1, 1,
                TODAY, call, "activity", theme, "promotive", null, null, null, 2026);
    }

    @Test
    void address_isOneHoweverItIsTyped() {
        assertEquals(ANNA, MailAddress.read("  Anna@Exempel.EXAMPLE ").orElseThrow());
        assertEquals(ANNA.mark(), MailAddress.read("ANNA@exempel.example").orElseThrow().mark());
        assertFalse((ANNA + ANNA.mark()).contains("exempel"), "no log has it");
        for (String fine : List.of("a.b+c@d-e.example", "o'hara@x.example", "åsa@räksmörgås.example")) {
            assertTrue(MailAddress.read(fine).isPresent(), fine);
        }
        for (String wrong : List.of("", "anna", "anna@", "@x.example", "a b@x.example", "a@b@c.example", "anna@example", "a..b@x.example", ".a@x.example",
                "a.@x.example", "a@x.example\r\nBcc: b@y.example", "a@x.example,b@y.example", "<a@x.example>", "a@x.1", "a".repeat(65) + "@x.example",
                "a@" + "b.".repeat(140) + "example")) {
            assertTrue(MailAddress.read(wrong).isEmpty(), wrong);
        }
        assertTrue(MailAddress.read(null).isEmpty());
    }

    @Test
    void thingToFollow_isReadFromAnAddress() {
        assertEquals(Optional.of(SPORT), Followed.read("theme:sport"));
        assertEquals("neighbourhood:solberga", SOLBERGA.written());
        for (String wrong : List.of("", "theme", "theme:", "district:farsta", "THEME:sport", "theme:sport;", "theme:-x", "theme:" + "x".repeat(61), "theme:a b")) {
            assertTrue(Followed.read(wrong).isEmpty(), wrong);
        }
        assertTrue(Followed.read(null).isEmpty());
    }

    @Test
    void thingFollowed_isMetByWhatIsThere() {
        assertTrue(SOLBERGA.meets(content("solberga", "culture", null)));
        assertFalse(SOLBERGA.meets(content(null, "culture", null)));
        assertTrue(SPORT.meets(content(null, "sport", null)));
        assertFalse(SPORT.meets(content("sport", "culture", "sport")));
        assertTrue(new Followed(Followed.Kind.CALL, "abc").meets(content(null, null, "abc")));
    }

    @Test
    void ticket_carriesTheWish_andShowsNothingOfIt() {
        FollowTicket ticket = new FollowTicket(ANNA, SOLBERGA, "en", NOW.plusSeconds(60));
        String sealed = ticket.seal("secret");
        assertEquals(Optional.of(ticket), FollowTicket.open(sealed, "secret", NOW));
        assertNotEquals(sealed, ticket.seal("secret"), "two links to one address cannot be told to be");
        assertTrue(sealed.matches("[A-Za-z0-9_-]{60,400}"), sealed);
        assertFalse(new String(java.util.Base64.getUrlDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1).contains("anna"));
    }

    @Test
    void ticket_isGoodForADay_andOnlyAsItWasSealed() {
        String sealed = new FollowTicket(ANNA, SOLBERGA, "sv", NOW.plusSeconds(60)).seal("secret");
        assertTrue(FollowTicket.open(sealed, "secret", NOW.plusSeconds(59)).isPresent());
        assertTrue(FollowTicket.open(sealed, "secret", NOW.plusSeconds(60)).isEmpty(), "expired");
        assertTrue(FollowTicket.open(sealed, "another", NOW).isEmpty(), "of another portal");
        for (int i = 0; i < sealed.length() - 1; i += 7) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertTrue(FollowTicket.open(sealed.substring(0, i) + other + sealed.substring(i + 1), "secret", NOW).isEmpty(), "changed at " + i);
        }
        for (String wrong : List.of("", "x", "åäö", sealed.substring(0, sealed.length() - 4), sealed + "AAAA", "A".repeat(5_000))) {
            assertTrue(FollowTicket.open(wrong, "secret", NOW).isEmpty(), wrong);
        }
        assertTrue(FollowTicket.open(null, "secret", NOW).isEmpty());
    }

    @Test
    void follower_isToldEachThingOnce_andNothingFromBefore() {
        Follower anna = new Follower(ANNA, "sv", NOW, TODAY);
        anna.follow(SOLBERGA, "sv");
        assertFalse(anna.isNews(NOW.minusMillis(1), NOW.plusSeconds(10)), "before they followed");
        assertTrue(anna.isNews(NOW, NOW.plusSeconds(10)));
        anna.told(NOW.plusSeconds(10), TODAY.plusDays(1));
        assertFalse(anna.isNews(NOW.plusSeconds(9), NOW.plusSeconds(20)));
        assertTrue(anna.isNews(NOW.plusSeconds(10), NOW.plusSeconds(20)), "what came at that very moment");
        anna.told(NOW, TODAY.plusDays(2));
        assertEquals(NOW.plusSeconds(10), anna.toldUntil(), "never back");
        assertEquals(TODAY.plusDays(2), anna.toldOn());
    }

    @Test
    void follower_followsOnceEach_notTooMany_andIsDoneWithTheLast() {
        Follower anna = new Follower(ANNA, "sv", NOW, TODAY);
        anna.follow(SPORT, "sv");
        anna.follow(SPORT, "en");
        anna.follow(SOLBERGA, "en");
        assertEquals(List.of(SOLBERGA, SPORT), anna.subjects());
        assertEquals("en", anna.language());
        assertTrue(anna.isAbout(content("solberga", null, null)) && anna.isAbout(content(null, "sport", null)));
        assertFalse(anna.isAbout(content("hagsatra", "culture", null)));
        for (int i = 2; i < Follower.MOST; i++) {
            anna.follow(new Followed(Followed.Kind.CALL, "call" + i), "en");
        }
        assertEquals("follow.many", assertThrows(BusinessException.class, () -> anna.follow(new Followed(Followed.Kind.CALL, "more"), "en")).code());
        assertEquals(Follower.MOST, anna.subjects().size());
        anna.follow(SPORT, "sv");
        anna.subjects().subList(1, Follower.MOST).forEach(anna::stop);
        assertFalse(anna.isDone());
        anna.subjects().forEach(anna::stop);
        assertTrue(anna.isDone());
        assertEquals(52, anna.stopCode().length());
        assertNotEquals(anna.id(), anna.stopCode().substring(0, 26), "the journal names the id, which stops nothing");
    }
}
