package org.samstod.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.identity.domain.AddressTicket.Purpose;

/** The link that an address is proved by: good once, for a while, for one account and one thing. */
class AddressTicketTest {

    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(60);

    private final Account account = new Account("Eva@Example.org", "Eva Ek", "hash", "sv", NOW);
    private final AddressTicket ticket = AddressTicket.of(Purpose.PROVE, account, "eva@example.org", EXPIRES);

    @Test
    void link_bringsBackWhatItWasMailedFor_untilItsTimeHasPassed() {
        String sealed = ticket.seal("secret");
        assertEquals(Optional.of(ticket), AddressTicket.open(Purpose.PROVE, sealed, "secret", EXPIRES.minusMillis(1)));
        assertTrue(AddressTicket.open(Purpose.PROVE, sealed, "secret", EXPIRES).isEmpty());
        assertTrue(AddressTicket.open(Purpose.PROVE, sealed, "another", NOW).isEmpty());
        assertTrue(AddressTicket.open(Purpose.RELEASE, sealed, "secret", NOW).isEmpty(), "what proves gives nothing back");
        assertTrue(sealed.matches("[A-Za-z0-9_-]{60,900}"), sealed);
    }

    @Test
    void link_toTheLongestAddress_stillFitsIntoAMail() {
        String longest = "e".repeat(64) + "@" + "x".repeat(180) + ".example";
        String sealed = AddressTicket.of(Purpose.PROVE, account, longest, EXPIRES).seal("secret");
        assertEquals(longest, AddressTicket.open(Purpose.PROVE, sealed, "secret", NOW).orElseThrow().address());
    }

    @Test
    void link_isGoodOnce() {
        assertTrue(ticket.fits(account));
        account.confirmEmail("eva@example.org", NOW);
        assertFalse(ticket.fits(account));
        AddressTicket later = AddressTicket.of(Purpose.PROVE, account, "eva@work.example", EXPIRES);
        account.confirmEmail("eva@work.example", NOW);
        assertFalse(later.fits(account));
        account.confirmEmail("eva@example.org", NOW.plusSeconds(1));
        assertFalse(later.fits(account), "not even when the address is the old one again");
    }

    @Test
    void link_isForOneAccount() {
        assertFalse(ticket.fits(new Account("eva@example.org", "Eva Ek", "hash", "sv", NOW)));
    }
}
