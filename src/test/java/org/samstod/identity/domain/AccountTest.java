package org.samstod.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final String STINA = Ids.next();
    private static final String STEN = Ids.next();

    private final Account account = new Account("disa@example.org", "Disa Delegat", "hash", "sv", NOON.minusSeconds(900));

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private RoleAssignment role(Role role, Instant at) {
        return new RoleAssignment(account.id(), role, Ids.next(), LocalDate.of(2026, 1, 1), null, STINA, at);
    }

    @Test
    void close_needsAReason_andIsNeverOnesOwn() {
        assertEquals("account.own", code(() -> account.close(account.id(), "Slutar", false, NOON)));
        assertEquals("account.close-reason", code(() -> account.close(STINA, " ", false, NOON)));
        assertEquals("account.close-reason", code(() -> account.close(STINA, "x".repeat(501), false, NOON)));
        account.close(STINA, " Slutar i dag ", false, NOON);
        assertFalse(account.active());
        assertEquals("Slutar i dag", account.closeReason());
        assertEquals("account.closed", code(() -> account.close(STINA, "Igen", false, NOON)));
    }

    @Test
    void reopen_ofADecider_takesSomebodyElse() {
        assertEquals("account.open", code(() -> account.reopen(STEN, NOON)));
        account.close(STINA, "Fel person", true, NOON);
        assertEquals("account.second-person", code(() -> account.reopen(STINA, NOON)));
        assertEquals("account.second-person", code(() -> account.reopen(account.id(), NOON)));
        account.reopen(STEN, NOON);
        assertTrue(account.active());
    }

    @Test
    void reopen_ofOthers_isAnActOfWhoeverClosedTheAccountToo() {
        account.close(STINA, "Fel person", false, NOON);
        account.reopen(STINA, NOON);
        assertTrue(account.active());
    }

    @Test
    void rolesFromBefore_neverComeBack() {
        RoleAssignment before = role(Role.CASE_OFFICER, NOON.minusSeconds(60));
        assertTrue(account.carries(before));
        account.close(STINA, "Tjänstledig", false, NOON);
        assertFalse(account.carries(before));
        before.end(Clock.dayOf(NOON));
        assertTrue(before.usableOn(Clock.dayOf(NOON)), "the record says which day it was used last");
        account.reopen(STEN, NOON.plusSeconds(60));
        assertFalse(account.carries(before), "not even on that day");
        assertTrue(account.carries(role(Role.CASE_OFFICER, NOON.plusSeconds(120))));
    }

    @Test
    void address_isNotTheirsUntilItIsConfirmed() {
        assertFalse(account.emailConfirmed());
        account.confirmEmail(" Disa@Work.example ", NOON);
        assertTrue(account.emailConfirmed());
        assertEquals(NOON, account.emailConfirmedAt());
        assertEquals("Disa@Work.example", account.reachableAddress());
        assertThrows(IllegalStateException.class, account::releaseAddress, "a confirmed one stays");
    }

    @Test
    void releasedAddress_isFree_andNobodyCanHaveTheOneInItsPlace() {
        String before = account.addressMark();
        account.releaseAddress();
        assertNull(account.reachableAddress());
        assertNotEquals(before, account.addressMark());
        assertEquals("account.email-format", code(() -> Account.requireAddress(account.email())));
        account.confirmEmail("disa@own.example", NOON);
        assertEquals("disa@own.example", account.reachableAddress());
    }

    @Test
    void addressTyped_isStripped_orRefused() {
        assertEquals("Disa@example.org", Account.requireAddress(" Disa@example.org "));
        for (String wrong : new String[] {null, "", "disa", "disa@example", "a b@example.org", "a@b@example.org", "<a@example.org>", "a@example.org\n"
                + "x@example.org"}) {
            assertEquals("account.email-format", code(() -> Account.requireAddress(wrong)));
        }
    }
}
