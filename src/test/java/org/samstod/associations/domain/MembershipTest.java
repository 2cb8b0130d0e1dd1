package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");

    private static Membership claim(String account) {
        return Membership.claim("association", account, "board", "  FIKTIV   Solberga IF ", NOW);
    }

    private static Membership verified(String account, MembershipRole... roles) {
        Membership member = claim(account);
        member.verify(VerifiedBy.OFFICER, "officer", "Minutes of 2026-02-11", Set.of(roles), NOW);
        return member;
    }

    private static void assertCode(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessException.class, act::run).code());
    }

    @Test
    void claim_asksToAdministrate_andKeepsTheNameAsWritten() {
        Membership claim = claim("anna");
        assertEquals(MembershipStatus.CLAIMED, claim.status());
        assertEquals(Set.of(MembershipRole.ADMINISTRATOR), claim.roles());
        assertEquals("FIKTIV Solberga IF", claim.claimedName());
        assertFalse(claim.active());
        assertFalse(claim.administrates());
    }

    @Test
    void officer_maySettleAClaim_whenNobodyAdministrates() {
        assertTrue(claim("anna").officerMayDecide(false, NOW));
    }

    @Test
    void officer_waitsForAdministrators_untilOneObjectsOrFourteenDaysPass() {
        Membership claim = claim("anna");
        assertFalse(claim.officerMayDecide(true, NOW));
        assertFalse(claim.officerMayDecide(true, NOW.plus(Membership.SILENCE).minusMillis(1)));
        assertTrue(claim.officerMayDecide(true, NOW.plus(Membership.SILENCE)));
        claim.object("bo", "We do not know this person", NOW);
        assertTrue(claim.officerMayDecide(true, NOW));
    }

    @Test
    void verify_byOfficer_needsWhatWasLookedAt() {
        assertCode("association.basis.missing",
                () -> claim("anna").verify(VerifiedBy.OFFICER, "officer", " ", Set.of(MembershipRole.EDITOR), NOW));
    }

    @Test
    void verify_grantsTheRolesOfTheVerifier() {
        Membership member = verified("anna", MembershipRole.EDITOR, MembershipRole.SIGNATORY);
        assertTrue(member.active());
        assertEquals(Set.of(MembershipRole.EDITOR, MembershipRole.SIGNATORY), member.roles());
        assertEquals("officer", member.verifiedBy());
        assertEquals(NOW, member.verifiedAt());
    }

    @Test
    void nobody_verifiesOrRefusesTheOwnClaim() {
        assertCode("association.claim.own",
                () -> claim("anna").verify(VerifiedBy.ADMINISTRATOR, "anna", null, Set.of(MembershipRole.EDITOR), NOW));
        assertCode("association.claim.own", () -> claim("anna").refuse("anna", "No", NOW));
    }

    @Test
    void verify_twice_saysTheClaimIsClosed() {
        Membership member = verified("anna", MembershipRole.ADMINISTRATOR);
        assertCode("association.claim.closed",
                () -> member.verify(VerifiedBy.OFFICER, "officer", "Minutes", Set.of(MembershipRole.EDITOR), NOW));
        assertCode("association.claim.closed", () -> member.withdraw(NOW));
        assertCode("association.claim.closed", () -> member.refuse("officer", "No", NOW));
        assertCode("association.claim.closed", () -> member.object("bo", "No", NOW));
    }

    @Test
    void refuse_needsAReason_andEndsTheMembership() {
        Membership claim = claim("anna");
        assertCode("association.reason.missing", () -> claim.refuse("officer", "", NOW));
        claim.refuse("officer", "The minutes name another board", NOW);
        assertEquals(MembershipStatus.ENDED, claim.status());
        assertEquals(MembershipEnd.REFUSED, claim.endCause());
        assertEquals("The minutes name another board", claim.endReason());
    }

    @Test
    void refuse_withAThousandAndOneCharacters_isTooLong() {
        assertCode("association.reason.long", () -> claim("anna").refuse("officer", "x".repeat(1001), NOW));
    }

    @Test
    void endedMembership_takesNoChange() {
        Membership claim = claim("anna");
        claim.withdraw(NOW);
        assertCode("association.member.not-active", () -> claim.changeRoles(Set.of(MembershipRole.EDITOR)));
        assertCode("association.member.not-active", () -> claim.end(MembershipEnd.LEFT, "anna", null, NOW));
    }

    @Test
    void lastAdministrator_cannotLeave() {
        Membership anna = verified("anna", MembershipRole.ADMINISTRATOR);
        Membership bo = verified("bo", MembershipRole.EDITOR);
        Members members = new Members(List.of(anna, bo, claim("cecilia")));
        assertCode("association.member.last-administrator", () -> members.end(anna, MembershipEnd.LEFT, "anna", null, NOW));
        assertCode("association.member.last-administrator", () -> members.changeRoles(anna, Set.of(MembershipRole.EDITOR)));
        assertTrue(anna.administrates());
    }

    @Test
    void administrator_mayLeave_whenAnotherIsLeft() {
        Membership anna = verified("anna", MembershipRole.ADMINISTRATOR);
        Membership bo = verified("bo", MembershipRole.ADMINISTRATOR, MembershipRole.BOARD_MEMBER);
        Members members = new Members(List.of(anna, bo));
        members.end(anna, MembershipEnd.LEFT, "anna", null, NOW);
        assertEquals(MembershipStatus.ENDED, anna.status());
        assertEquals(MembershipEnd.LEFT, anna.endCause());
    }

    @Test
    void editor_mayAlwaysLeave() {
        Membership anna = verified("anna", MembershipRole.ADMINISTRATOR);
        Membership bo = verified("bo", MembershipRole.EDITOR);
        new Members(List.of(anna, bo)).end(bo, MembershipEnd.REMOVED, "anna", "Moved away", NOW);
        assertEquals("Moved away", bo.endReason());
    }

    @Test
    void administrators_areTheActiveOnesOnly() {
        Members members = new Members(List.of(verified("anna", MembershipRole.ADMINISTRATOR), claim("bo"),
                verified("cecilia", MembershipRole.EDITOR)));
        assertEquals(List.of("anna"), members.administrators());
        assertFalse(new Members(List.of(claim("bo"))).hasAdministrator());
    }

    @Test
    void invitation_makesAVerifiedMember_once() {
        Invitation invitation = new Invitation("association", "bo@Forening.EXAMPLE", Set.of(MembershipRole.EDITOR), "secret", "anna", NOW);
        assertEquals("bo@forening.example", invitation.mailAddress());
        invitation.accept("bo", NOW.plusSeconds(60));
        Membership member = Membership.invited(invitation, "bo", "FIKTIV Solberga IF", "board", NOW.plusSeconds(60));
        assertTrue(member.active());
        assertEquals(VerifiedBy.INVITATION, member.verifiedWay());
        assertEquals("anna", member.verifiedBy());
        assertCode("association.invitation.closed", () -> invitation.accept("cecilia", NOW.plusSeconds(61)));
    }

    @Test
    void invitation_stopsWorking_afterSevenDays() {
        Invitation invitation = new Invitation("association", "bo@forening.example", Set.of(MembershipRole.EDITOR), "secret", "anna", NOW);
        assertTrue(invitation.usable(NOW.plus(Invitation.LIFETIME).minusMillis(1)));
        assertCode("association.invitation.closed", () -> invitation.accept("bo", NOW.plus(Invitation.LIFETIME)));
    }

    @Test
    void invitation_keepsOnlyTheHashOfItsSecret() {
        assertEquals("2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", Invitation.hash("secret"));
    }

    @Test
    void invitation_needsAnAddress() {
        assertCode("association.email.missing",
                () -> new Invitation("association", " ", Set.of(MembershipRole.EDITOR), "secret", "anna", NOW));
        assertCode("association.email.format",
                () -> new Invitation("association", "bo@forening", Set.of(MembershipRole.EDITOR), "secret", "anna", NOW));
    }

    @Test
    void roles_areReadFromTheirCodes() {
        assertEquals(Set.of(MembershipRole.BOARD_MEMBER, MembershipRole.EDITOR), MembershipRole.parse(List.of("board-member", "editor")));
        assertCode("association.roles.none", () -> MembershipRole.parse(List.of()));
        assertCode("association.roles.unknown", () -> MembershipRole.parse(List.of("chair")));
    }
}
