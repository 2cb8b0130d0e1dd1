package org.samstod.associations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.JournalService;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Claims, members and levels, through the services and the real database. */
class AssociationsIT extends ContainerTest {

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    BoardService boards;

    @Inject
    BoardQuestions questions;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transaction;

    @Inject
    AccountService accounts;

    @Inject
    DistrictService districts;

    @Inject
    NotificationService notifications;

    @Inject
    JournalService journal;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    CapEvents events;

    private String board;
    private String otherBoard;
    private Actor officer;
    private Actor anna;
    private Actor bo;

    @BeforeEach
    void people() {
        var all = districts.districts(clock.today());
        board = all.get(0).boardId();
        otherBoard = all.get(1).boardId();
        officer = Actor.staff(account("Olle Officer"), "Olle Officer", Role.CASE_OFFICER, board);
        ActAs.run(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(officer.accountId(), Role.CASE_OFFICER, board, null, null)));
        anna = person("Anna Andersson");
        bo = person("Bo Berg");
    }

    private String account(String name) {
        return ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.org", name, null, "sv")));
    }

    private Actor person(String name) {
        return Actor.member(account(name), name, null);
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private static void as(Actor actor, Runnable work) {
        ActAs.run(actor, work);
    }

    private static Evidence picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new Evidence("protokoll.png", new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClaimReceipt claim(Actor actor, String number, String name) {
        return as(actor, () -> memberships.claim(new ClaimAssociation(number, name, board, List.of(picture()))));
    }

    private void verify(String membershipId) {
        as(officer, () -> memberships.verify(membershipId, memberships.claim(membershipId).version(), List.of("administrator"),
                "Årsmötesprotokoll 2026-02-11, § 7"));
    }

    /** An active association with Anna as its only administrator. */
    private ClaimReceipt active(String name) {
        ClaimReceipt receipt = claim(anna, FreshNumbers.association().digits(), name);
        verify(receipt.membershipId());
        return receipt;
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void claim_thenVerify_thenRoles() {
        ClaimReceipt receipt = claim(anna, FreshNumbers.association().digits(), "FIKTIV Örby läxhjälp");
        assertTrue(as(anna, () -> memberships.standing(receipt.associationId())).claimant());
        assertEquals(1, as(anna, () -> memberships.mine()).get(0).evidence());
        ClaimView seen = as(officer, () -> memberships.claims()).stream().filter(one -> one.id().equals(receipt.membershipId()))
                .findFirst().orElseThrow();
        assertEquals("Anna Andersson", seen.claimant());
        assertTrue(seen.mayDecide());
        assertEquals(1, as(officer, () -> memberships.claimEvidence(receipt.membershipId())).size());

        verify(receipt.membershipId());

        Standing standing = as(anna, () -> memberships.standing(receipt.associationId()));
        assertTrue(standing.member());
        assertEquals(Set.of("administrator"), standing.roles());
        AssociationView view = as(anna, () -> associations.association(receipt.associationId()));
        assertEquals("active", view.status());
        assertEquals("FIKTIV Örby läxhjälp", view.name());
        MemberView self = as(anna, () -> memberships.members(receipt.associationId())).get(0);
        assertTrue(self.lastAdministrator());
        as(anna, () -> memberships.changeRoles(self.membershipId(), self.version(), List.of("administrator", "signatory")));
        assertEquals(Set.of("administrator", "signatory"), as(anna, () -> memberships.standing(receipt.associationId())).roles());
        assertEquals(List.of("membership.roles", "membership.verify", "membership.claim"), actions(receipt.membershipId()));
        assertTrue(as(anna, () -> notifications.inbox(PageRequest.ofPage(1, 10))).rows().stream()
                .anyMatch(message -> "Din anmälan är bekräftad".equals(message.subject())));
    }

    private List<String> actions(String subjectId) {
        return as(Actor.SYSTEM, () -> journal.entriesBefore(0, 60)).stream().filter(entry -> subjectId.equals(entry.subjectId()))
                .map(JournalService.EntryView::action).toList();
    }

    @Test
    void claimant_beforeVerification_seesNothingStored() {
        ClaimReceipt known = active("FIKTIV Solberga IF");
        String id = known.associationId();
        as(anna, () -> {
            AssociationView view = associations.association(id);
            associations.saveProfile(new SaveProfile(id, view.version(), view.name(), "Stored before", board, null, "in@forening.example",
                    "08-123 456 78", null));
            associations.lowerCap(id, associations.association(id).version(), PublicationLevel.STATISTICS);
        });
        claim(bo, known.number(), "Another Name");

        AssociationView view = as(bo, () -> associations.association(id));
        assertEquals("Another Name", view.name());
        assertEquals(PublicationLevel.OPEN, view.cap());
        assertEquals("unverified", view.status());
        assertNull(view.purpose());
        assertNull(view.email());
        assertNull(view.capChangedAt());
        assertThrows(Denied.class, () -> as(bo, () -> memberships.members(id)));
        assertThrows(Denied.class, () -> as(bo, () -> memberships.invitations(id)));
        assertThrows(Denied.class, () -> as(bo, () -> associations.reviews(id)));
        assertThrows(Denied.class, () -> as(bo, () -> associations.saveProfile(new SaveProfile(id, 0, "X", null, board, null, null, null, null))));
        assertThrows(Denied.class, () -> as(bo, () -> associations.reportThreat(id)));
        assertThrows(Denied.class, () -> as(bo, () -> associations.lowerCap(id, 0, PublicationLevel.PROTECTED)));
        assertTrue(as(bo, () -> gate.allows(Permission.APPLICATION_WRITE, new Subject("association", id, null, id))));
        assertFalse(as(bo, () -> gate.allows(Permission.APPLICATION_READ, new Subject("application", Ids.next(), null, id))));
        assertFalse(as(bo, () -> gate.allows(Permission.FILE_READ, new Subject("vault-item", Ids.next(), null, id))));
        assertTrue(as(anna, () -> gate.allows(Permission.APPLICATION_READ, new Subject("application", Ids.next(), null, id))));
    }

    @Test
    void strangersClaim_revealsNothing() {
        ClaimReceipt known = active("FIKTIV Herrängens kör");
        String unknown = FreshNumbers.association().digits();
        ClaimReceipt ofKnown = claim(bo, known.number(), "Typed Name");
        Actor cecilia = person("Cecilia");
        ClaimReceipt ofUnknown = claim(cecilia, unknown, "Typed Name");
        assertEquals("Typed Name", ofKnown.name());
        assertEquals(known.number(), ofKnown.number());
        assertEquals(ofUnknown.name(), ofKnown.name());
        MembershipView first = as(bo, () -> memberships.mine()).get(0);
        MembershipView second = as(cecilia, () -> memberships.mine()).get(0);
        assertEquals(second.associationName(), first.associationName());
        assertEquals(second.status(), first.status());
        assertEquals(second.roles(), first.roles());
        assertEquals(second.version(), first.version());
        assertEquals(List.of(), as(anna, () -> notifications.inbox(PageRequest.ofPage(1, 10))).rows().stream()
                .filter(message -> message.subject().contains("Någon vill")).toList(), "not told within the claim");
        as(Actor.SYSTEM, () -> memberships.announceClaims());
        assertEquals(1, as(anna, () -> notifications.inbox(PageRequest.ofPage(1, 10))).rows().stream()
                .filter(message -> message.subject().contains("Någon vill")).count());
    }

    @Test
    void claimOnAnAdministratedAssociation_isTheAdministratorsTurnFirst() {
        ClaimReceipt known = active("FIKTIV Liseberg trädgård");
        ClaimReceipt second = claim(bo, known.number(), "FIKTIV Liseberg trädgård");
        long version = as(officer, () -> memberships.claim(second.membershipId())).version();
        assertEquals("association.claim.administrators-decide", code(() -> as(officer,
                () -> memberships.verify(second.membershipId(), version, List.of("editor"), "Minutes"))));
        as(anna, () -> memberships.object(second.membershipId(), version, "We have not elected Bo"));
        ClaimView objected = as(officer, () -> memberships.claim(second.membershipId()));
        assertTrue(objected.mayDecide());
        assertEquals("We have not elected Bo", objected.objection());
        assertThrows(Conflict.class, () -> as(officer, () -> memberships.refuse(second.membershipId(), version, "Stale")));
        as(officer, () -> memberships.refuse(second.membershipId(), objected.version(), "The minutes name others"));
        assertEquals("refused", as(bo, () -> memberships.mine()).get(0).endCause());
        assertEquals(Standing.Kind.NONE, as(bo, () -> memberships.standing(known.associationId())).kind());
    }

    @Test
    void administrator_acceptsAClaim() {
        ClaimReceipt known = active("FIKTIV Långsjö scouter");
        ClaimReceipt second = claim(bo, known.number(), "FIKTIV Långsjö scouter");
        MemberView seen = as(anna, () -> memberships.members(known.associationId())).stream()
                .filter(one -> one.membershipId().equals(second.membershipId())).findFirst().orElseThrow();
        as(anna, () -> memberships.accept(seen.membershipId(), seen.version(), List.of("editor")));
        assertEquals(Set.of("editor"), as(bo, () -> memberships.standing(known.associationId())).roles());
        assertThrows(Denied.class, () -> as(bo, () -> memberships.invite(known.associationId(), "x@example.org", List.of("editor"))));
        assertEquals(Set.of(anna.accountId(), bo.accountId()), Set.copyOf(as(officer, () -> memberships.membersToTell(known.associationId()))));
    }

    @Test
    void threat_setsEverythingInOneTransaction_andIsJournalled() {
        ClaimReceipt known = active("FIKTIV Trygg kväll");
        String id = known.associationId();
        as(anna, () -> associations.lowerCap(id, associations.association(id).version(), PublicationLevel.LIMITED));
        as(anna, () -> associations.askToRaise(id, PublicationLevel.OPEN, "Safe again"));

        ThreatReceipt receipt = as(anna, () -> associations.reportThreat(id));

        assertEquals(Duration.ofHours(24), Duration.between(receipt.reportedAt(), receipt.reviewDueAt()));
        assertEquals(PublicationLevel.PROTECTED, as(anna, () -> associations.association(id)).cap());
        assertEquals(PublicationLevel.PROTECTED, as(anna, () -> associations.effectiveLevel(id, PublicationLevel.OPEN)));
        assertEquals(List.of(new PublicationCapChanged(id, PublicationLevel.LIMITED, false),
                new PublicationCapChanged(id, PublicationLevel.PROTECTED, true)), events.of(id));
        assertTrue(as(anna, () -> associations.openRaise(id)).isEmpty(), "an open wish is withdrawn");
        ThreatReviewView review = as(officer, () -> associations.threatReviews()).stream().filter(one -> one.associationId().equals(id))
                .findFirst().orElseThrow();
        assertEquals(PublicationLevel.LIMITED, review.capBefore());
        assertEquals("association.threat", actions(id).get(0));
        assertTrue(as(officer, () -> notifications.inbox(PageRequest.ofPage(1, 10))).rows().stream()
                .noneMatch(message -> message.subject().contains("Trygg")), "no name in the message");
        as(officer, () -> associations.reviewThreat(review.id(), review.version(), "Spoke by telephone"));
        assertEquals("Spoke by telephone", as(anna, () -> associations.reviews(id)).get(0).outcome());
        assertEquals(PublicationLevel.PROTECTED, as(anna, () -> associations.association(id)).cap(), "a review raises nothing");
    }

    @Test
    void threat_thatALaterRoomCannotFollow_changesNothing() {
        ClaimReceipt known = active("FIKTIV Helhet");
        String id = known.associationId();
        events.fail(id, true);
        try {
            assertThrows(IllegalStateException.class, () -> as(anna, () -> associations.reportThreat(id)));
        } finally {
            events.fail(id, false);
        }
        assertEquals(PublicationLevel.OPEN, as(anna, () -> associations.association(id)).cap());
        assertEquals(List.of(), as(anna, () -> associations.reviews(id)));
        assertFalse(actions(id).contains("association.threat"));
        as(anna, () -> associations.reportThreat(id));
        as(anna, () -> associations.reportThreat(id));
        assertEquals(2, as(anna, () -> associations.reviews(id)).size(), "a second report opens a second review");
    }

    @Test
    void raising_takesTheAssociationsYesAndAnOfficers() {
        ClaimReceipt known = active("FIKTIV Åter öppen");
        String id = known.associationId();
        as(anna, () -> associations.reportThreat(id));
        as(anna, () -> associations.askToRaise(id, PublicationLevel.LIMITED, "The threat is over"));
        assertEquals("association.raise.open", code(() -> as(anna, () -> associations.askToRaise(id, PublicationLevel.OPEN, "Again"))));
        CapRaiseView wish = as(officer, () -> associations.raises()).stream().filter(one -> one.associationId().equals(id)).findFirst()
                .orElseThrow();
        Actor elsewhere = Actor.staff(account("Other"), "Other", Role.CASE_OFFICER, otherBoard);
        assertThrows(Denied.class, () -> as(elsewhere, () -> associations.approveRaise(wish.id(), wish.version())));
        assertThrows(Denied.class, () -> as(anna, () -> associations.approveRaise(wish.id(), wish.version())));
        as(officer, () -> associations.approveRaise(wish.id(), wish.version()));
        assertEquals(PublicationLevel.LIMITED, as(anna, () -> associations.association(id)).cap());
        assertEquals("association.cap-raise", actions(id).get(0));
    }

    @Test
    void personalNumber_isRefusedWithItsOwnMessage_besideTheOtherErrors() {
        BusinessException refused = assertThrows(BusinessException.class, () -> as(anna,
                () -> memberships.claim(new ClaimAssociation("121212-1212", " ", "nowhere", List.of()))));
        assertEquals(List.of("organisation-number.personal", "association.name.missing", "association.board.missing"),
                refused.violations().stream().map(violation -> violation.code()).toList());
        assertEquals("number", refused.field());
        assertEquals(List.of(), as(anna, () -> memberships.mine()));
    }

    @Test
    void yearlyAnswer_endsWhoHasLeft_atOnce() {
        ClaimReceipt known = active("FIKTIV Nyvalda");
        String id = known.associationId();
        ClaimReceipt second = claim(bo, known.number(), "FIKTIV Nyvalda");
        MemberView claim = as(anna, () -> memberships.members(id)).stream().filter(one -> one.membershipId().equals(second.membershipId()))
                .findFirst().orElseThrow();
        as(anna, () -> memberships.accept(claim.membershipId(), claim.version(), List.of("editor")));
        assertThrows(Denied.class, () -> as(bo, () -> boards.question(id)), "an editor does not answer");
        assertThrows(Denied.class, () -> as(officer, () -> boards.question(id)));
        BoardView question = as(anna, () -> boards.question(id));
        assertFalse(question.isAsked(), "everybody has been vouched for within a year");
        assertEquals(2, question.members().size());
        Map<String, Long> seen = question.members().stream().collect(Collectors.toMap(MemberView::membershipId, MemberView::version));
        assertEquals("association.board.yourself", code(() -> as(anna, () -> boards.answer(id, List.of(second.membershipId()), seen))));
        assertTrue(as(bo, () -> memberships.standing(id)).member());

        assertEquals(1, as(anna, () -> boards.answer(id, List.of(known.membershipId()), seen)));

        assertEquals(Standing.Kind.NONE, as(bo, () -> memberships.standing(id)).kind());
        assertThrows(Denied.class, () -> as(bo, () -> memberships.members(id)));
        assertEquals(clock.today(), as(anna, () -> boards.question(id)).answeredOn());
        assertTrue(actions(id).contains("association.board.answer"));
        assertThrows(Conflict.class, () -> as(anna, () -> boards.answer(id, List.of(known.membershipId()), seen)), "answered from an old page");
    }

    @Test
    void yearlyQuestion_isAsked_andUnanswered_endsTheOthersPlaces() {
        ClaimReceipt known = active("FIKTIV Årsvis");
        String id = known.associationId();
        ClaimReceipt second = claim(bo, known.number(), "FIKTIV Årsvis");
        MemberView claim = as(anna, () -> memberships.members(id)).stream().filter(one -> one.membershipId().equals(second.membershipId()))
                .findFirst().orElseThrow();
        as(anna, () -> memberships.accept(claim.membershipId(), claim.version(), List.of("editor")));
        assertFalse(as(Actor.SYSTEM, () -> boards.asked("")).contains(id), "vouched for within a year");

        vouchedFor(id, clock.today().minusMonths(13));
        as(Actor.SYSTEM, () -> questions.run());
        as(Actor.SYSTEM, () -> questions.run());
        assertEquals(1, as(anna, () -> notifications.inbox(PageRequest.ofPage(1, 10))).rows().stream()
                .filter(message -> message.subject().contains("Vilka är kvar")).count(), "once, however often the round goes");
        assertTrue(as(anna, () -> boards.question(id)).isAsked());
        assertTrue(as(bo, () -> memberships.standing(id)).member(), "there is still time");

        vouchedFor(id, clock.today().minusMonths(15));
        as(Actor.SYSTEM, () -> questions.run());
        assertEquals(Standing.Kind.NONE, as(bo, () -> memberships.standing(id)).kind());
        assertTrue(as(anna, () -> memberships.standing(id)).administrator(), "somebody must be able to answer");
        assertEquals("new-board", as(bo, () -> memberships.mine()).get(0).endCause());
        assertEquals("association.board.end", actions(id).get(0));
    }

    private void vouchedFor(String associationId, LocalDate day) {
        try {
            transaction.begin();
            em.createNativeQuery("update memberships set verified_at = ?1 where association_id = ?2 and status = 'VERIFIED'")
                    .setParameter(1, Timestamp.from(day.atTime(12, 0).atZone(Clock.ZONE).toInstant())).setParameter(2, associationId).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void claimingTwice_isSaid() {
        ClaimReceipt receipt = claim(anna, FreshNumbers.association().digits(), "FIKTIV Dubbel");
        assertEquals("association.claim.again", code(() -> claim(anna, receipt.number(), "FIKTIV Dubbel")));
        as(anna, () -> memberships.withdraw(receipt.membershipId()));
        claim(anna, receipt.number(), "FIKTIV Dubbel");
    }

    @Test
    void otherAssociationsIds_giveDenied() {
        ClaimReceipt known = active("FIKTIV Sluten");
        String id = known.associationId();
        Actor stranger = person("Stranger");
        assertThrows(Denied.class, () -> as(stranger, () -> associations.association(id)));
        assertThrows(Denied.class, () -> as(stranger, () -> memberships.members(id)));
        assertThrows(Denied.class, () -> as(stranger, () -> associations.reportThreat(id)));
        assertThrows(Denied.class, () -> as(stranger, () -> memberships.changeRoles(known.membershipId(), 1, List.of("editor"))));
        assertThrows(Denied.class, () -> as(stranger, () -> memberships.leave(id)));
        assertThrows(NotFound.class, () -> as(stranger, () -> memberships.withdraw(known.membershipId())));
        assertFalse(as(stranger, () -> gate.allows(Permission.APPLICATION_WRITE, new Subject("association", id, null, id))));
        Actor elsewhere = Actor.staff(account("Other"), "Other", Role.CASE_OFFICER, otherBoard);
        assertThrows(Denied.class, () -> as(elsewhere, () -> memberships.claim(known.membershipId())));
        Actor auditor = Actor.staff(account("Auditor"), "Auditor", Role.AUDITOR, null);
        assertThrows(Denied.class, () -> as(auditor, () -> associations.association(id)));
    }

    @Test
    void lastAdministrator_cannotLeave_untilThereIsAnother() {
        ClaimReceipt known = active("FIKTIV Sista");
        String id = known.associationId();
        assertEquals("association.member.last-administrator", code(() -> as(anna, () -> memberships.leave(id))));
        join(id, bo, "administrator");
        as(anna, () -> memberships.leave(id));
        assertEquals(Standing.Kind.NONE, as(anna, () -> memberships.standing(id)).kind());
        assertThrows(Denied.class, () -> as(anna, () -> memberships.members(id)));
        assertEquals("association.member.last-administrator", code(() -> as(bo, () -> memberships.leave(id))));
    }

    private void join(String associationId, Actor invited, String role) {
        String address = as(Actor.SYSTEM, () -> accounts.account(invited.accountId())).orElseThrow().email();
        as(anna, () -> memberships.invite(associationId, address, List.of(role)));
        String link = as(invited, () -> notifications.message(notifications.inbox(PageRequest.ofPage(1, 10)).rows().get(0).id())).link();
        String secret = link.substring(link.indexOf("code=") + 5);
        assertEquals(List.of(role), as(invited, () -> memberships.invitation(secret)).orElseThrow().roles());
        as(invited, () -> memberships.acceptInvitation(secret));
        assertEquals("association.invitation.closed", code(() -> as(officer, () -> memberships.acceptInvitation(secret))));
    }

    @Test
    void invitation_thatIsWithdrawn_doesNotWork() {
        ClaimReceipt known = active("FIKTIV Inbjudan");
        String invitation = as(anna, () -> memberships.invite(known.associationId(),
                as(Actor.SYSTEM, () -> accounts.account(bo.accountId())).orElseThrow().email(), List.of("editor")));
        String link = as(bo, () -> notifications.message(notifications.inbox(PageRequest.ofPage(1, 10)).rows().get(0).id())).link();
        as(anna, () -> memberships.withdrawInvitation(invitation));
        String secret = link.substring(link.indexOf("code=") + 5);
        assertTrue(as(bo, () -> memberships.invitation(secret)).isEmpty());
        assertEquals("association.invitation.closed", code(() -> as(bo, () -> memberships.acceptInvitation(secret))));
    }

    @Test
    void removedMember_seesNothingMore() {
        ClaimReceipt known = active("FIKTIV Slut");
        join(known.associationId(), bo, "editor");
        MemberView member = as(anna, () -> memberships.members(known.associationId())).stream()
                .filter(one -> one.accountId().equals(bo.accountId())).findFirst().orElseThrow();
        as(anna, () -> memberships.end(member.membershipId(), member.version(), ""));
        assertThrows(Denied.class, () -> as(bo, () -> associations.association(known.associationId())));
        assertEquals("removed", as(bo, () -> memberships.mine()).get(0).endCause());
    }

    @Test
    void officerWhoIsAMember_decidesNothingOfTheAssociation() {
        ClaimReceipt receipt = claim(anna, FreshNumbers.association().digits(), "FIKTIV Egen");
        ClaimReceipt own = as(Actor.member(officer.accountId(), "Olle", null), () -> memberships.claim(new ClaimAssociation(receipt.number(),
                "FIKTIV Egen", board, List.of())));
        assertThrows(Denied.class, () -> as(officer, () -> memberships.verify(own.membershipId(), 1, List.of("administrator"), "Minutes")));
        assertThrows(Denied.class, () -> as(officer, () -> memberships.verify(receipt.membershipId(), 1, List.of("administrator"), "Minutes")));
    }

    @Test
    void staleProfile_isAConflict() {
        ClaimReceipt known = active("FIKTIV Profil");
        String id = known.associationId();
        long version = as(anna, () -> associations.association(id)).version();
        as(anna, () -> associations.saveProfile(new SaveProfile(id, version, "FIKTIV Profil 2", null, board, null, null, null, null)));
        assertThrows(Conflict.class, () -> as(anna, () -> associations.saveProfile(new SaveProfile(id, version, "Lost", null, board, null, null,
                null, null))));
        assertEquals("FIKTIV Profil 2", as(anna, () -> associations.association(id)).name());
        assertEquals("FIKTIV Profil 2", as(officer, () -> associations.names(List.of(id))).get(id));
    }
}
