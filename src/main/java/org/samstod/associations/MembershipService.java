package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.associations.domain.ClaimAnnouncement;
import org.samstod.associations.domain.Invitation;
import org.samstod.associations.domain.Members;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipEnd;
import org.samstod.associations.domain.MembershipRole;
import org.samstod.associations.domain.MembershipStatus;
import org.samstod.associations.domain.Memberships;
import org.samstod.associations.domain.VerifiedBy;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/**
 * Who may act for an association: claims, their verification, invitations, roles and endings.
 *
 * <p>A claim is answered the same way whether its number is known or not: the answer is made of what was typed, as many rows are
 * written, and the administrators of a known association are told by {@link ClaimAnnouncements} afterwards, not within the claim.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MembershipService {

    /** Kind of the subject that a membership is to the gate, and of the owner of claim evidence. */
    public static final String MEMBERSHIP = "membership";
    /** Most claims one person may have open. */
    static final int MOST_CLAIMS = 5;
    /** Most files with one claim. */
    static final int MOST_EVIDENCE = 10;

    private static final Set<MembershipEnd> AGAINST_ONES_WILL = EnumSet.of(MembershipEnd.REFUSED, MembershipEnd.REMOVED, MembershipEnd.NEW_BOARD);
    private static final Duration ENDED_SHOWN = Duration.ofDays(60);
    private static final int TOLD_AT_A_TIME = 50;

    @Inject
    Associations associations;

    @Inject
    Memberships memberships;

    @Inject
    AssociationMapper mapper;

    @Inject
    DistrictService districts;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    @Inject
    AccountService accounts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Claims to act for an association. From now on the claimant may write and submit for it, but sees only own work.
     *
     * @param command number, name, district, evidence
     * @return what was typed, with the keys needed to go on
     * @throws BusinessException every wrong field together: {@code organisation-number.…} at {@code number},
     *         {@code association.name.…} at {@code name}, {@code association.board.missing} at {@code board}; or
     *         {@code association.claim.again}, {@code association.claim.many}, {@code association.evidence.many}
     */
    @UseCase(permission = Permission.ASSOCIATION_CLAIM, action = "membership.claim")
    public ClaimReceipt claim(ClaimAssociation command) {
        Actor actor = user.requireActor();
        List<Violation> wrong = new ArrayList<>();
        OrganisationNumber number = number(command.number(), wrong);
        if (command.name() == null || command.name().isBlank()) {
            wrong.add(new Violation("name", "association.name.missing"));
        } else if (command.name().strip().length() > Association.NAME_LENGTH) {
            wrong.add(new Violation("name", "association.name.long", Association.NAME_LENGTH));
        }
        if (!knownBoard(command.boardId())) {
            wrong.add(new Violation("board", "association.board.missing"));
        }
        if (command.evidence().size() > MOST_EVIDENCE) {
            wrong.add(new Violation("evidence", "association.evidence.many", MOST_EVIDENCE));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        List<Membership> own = memberships.openOf(actor.accountId());
        if (own.stream().filter(one -> one.status() == MembershipStatus.CLAIMED).count() >= MOST_CLAIMS) {
            throw new BusinessException("association.claim.many", MOST_CLAIMS);
        }
        Instant now = clock.now();
        Association known = associations.findByNumber(number.digits()).orElse(null);
        if (known != null && own.stream().anyMatch(one -> one.associationId().equals(known.id()))) {
            throw new BusinessException("association.claim.again").at("number");
        }
        Association association = known != null ? known : new Association(number, command.name(), command.boardId(), now);
        Membership claim = Membership.claim(association.id(), actor.accountId(), command.boardId(), command.name(), now);
        // One row more either way, so that neither time nor statements tell whether the number was known.
        if (known == null) {
            associations.add(association);
        }
        memberships.add(claim);
        if (known != null) {
            memberships.add(new ClaimAnnouncement(claim));
        }
        // Told before the files, so that the entry is about the claim.
        journal.act(claim, Map.of("association", association.id(), "number", number.digits(), "name", claim.claimedName(),
                "board", command.boardId(), "files", command.evidence().size()));
        keep(claim, command.evidence());
        return new ClaimReceipt(claim.id(), association.id(), number.formatted(), claim.claimedName(), now);
    }

    private static OrganisationNumber number(String typed, List<Violation> wrong) {
        try {
            return OrganisationNumber.parse(typed);
        } catch (BusinessException e) {
            wrong.add(new Violation("number", e.code(), e.args()));
            return null;
        }
    }

    private boolean knownBoard(String boardId) {
        return boardId != null && districts.districts(clock.today()).stream().anyMatch(district -> district.boardId().equals(boardId));
    }

    private void keep(Membership claim, List<Evidence> evidence) {
        for (Evidence file : evidence) {
            // Without the association: it is the claimant's and the officers', not the members'.
            attachments.store(new Upload(MEMBERSHIP, claim.id(), null, claim.boardId(), file.fileName(), file.content(), Purpose.INTERNAL));
        }
    }

    /**
     * The claimant gives more evidence for an open claim.
     *
     * @param membershipId own claim
     * @param evidence at least one file
     * @throws BusinessException {@code association.evidence.none}, {@code association.evidence.many}, {@code association.claim.closed}
     */
    @UseCase(permission = Permission.ASSOCIATION_CLAIM, action = "membership.evidence")
    public void addEvidence(String membershipId, List<Evidence> evidence) {
        Membership claim = ownClaim(membershipId);
        if (evidence.isEmpty()) {
            throw new BusinessException("association.evidence.none").at("evidence");
        }
        if (attachments.files(MEMBERSHIP, claim.id()).size() + evidence.size() > MOST_EVIDENCE) {
            throw new BusinessException("association.evidence.many", MOST_EVIDENCE).at("evidence");
        }
        journal.act(claim, Map.of("files", evidence.size()));
        keep(claim, evidence);
    }

    /**
     * The claimant takes the claim back.
     *
     * @param membershipId own claim
     * @throws BusinessException {@code association.claim.closed}
     */
    @UseCase(permission = Permission.ASSOCIATION_CLAIM, action = "membership.withdraw")
    public void withdraw(String membershipId) {
        Membership claim = ownClaim(membershipId);
        claim.withdraw(clock.now());
        journal.act(claim, Map.of("status", "ended", "cause", "withdrawn"));
    }

    private Membership ownClaim(String membershipId) {
        Membership claim = memberships.find(membershipId)
                .filter(one -> one.accountId().equals(user.requireActor().accountId()))
                .orElseThrow(() -> new NotFound(MEMBERSHIP));
        if (claim.status() != MembershipStatus.CLAIMED) {
            throw new BusinessException("association.claim.closed");
        }
        return claim;
    }

    /**
     * The files the claimant has given with an own claim.
     *
     * @param membershipId own claim
     * @return the files
     */
    @UseCase(permission = Permission.ASSOCIATION_CLAIM)
    public List<FileView> evidence(String membershipId) {
        return attachments.files(MEMBERSHIP, ownClaim(membershipId).id());
    }

    /** The signed-in person's open memberships, and those that ended lately against the person's will. */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<MembershipView> mine() {
        String account = user.requireActor().accountId();
        List<Membership> own = new ArrayList<>(memberships.openOf(account));
        own.addAll(memberships.endedOf(account, clock.now().minus(ENDED_SHOWN)).stream()
                .filter(one -> AGAINST_ONES_WILL.contains(one.endCause())).toList());
        Map<String, Association> known = byId(own);
        return own.stream().map(one -> mapper.own(one, known.get(one.associationId()),
                one.status() == MembershipStatus.CLAIMED ? attachments.files(MEMBERSHIP, one.id()).size() : 0)).toList();
    }

    /**
     * What the signed-in person is to an association.
     *
     * @param associationId the association
     * @return none, claimant or member with roles
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Standing standing(String associationId) {
        return mapper.standing(memberships.findOpen(user.requireActor().accountId(), associationId));
    }

    /** What the signed-in person is to each association they belong or claim to belong to; one statement. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, Standing> standings() {
        return memberships.openOf(List.of(user.requireActor().accountId())).stream()
                .collect(Collectors.toMap(Membership::associationId, one -> mapper.standing(Optional.of(one)), (first, second) -> first));
    }

    /**
     * What several people of the staff are to one association, for the question of conflict of interest.
     *
     * @param accountIds the people
     * @return by account; those who are nothing to it are left out
     */
    @UseCase(permission = Permission.JAV_ANSWER)
    public Map<String, Standing> standings(Collection<String> accountIds, String associationId) {
        return memberships.openOf(accountIds).stream().filter(one -> associationId.equals(one.associationId()))
                .collect(Collectors.toMap(Membership::accountId, one -> mapper.standing(Optional.of(one)), (first, second) -> first));
    }

    /**
     * The associations that several people of the staff belong to, and what each is there.
     *
     * @param accountIds the people
     * @return by association, then by account
     */
    @UseCase(permission = Permission.JAV_ANSWER)
    public Map<String, Map<String, Standing>> ties(Collection<String> accountIds) {
        return memberships.openOf(accountIds).stream().collect(Collectors.groupingBy(Membership::associationId,
                Collectors.toMap(Membership::accountId, one -> mapper.standing(Optional.of(one)), (first, second) -> first)));
    }

    /**
     * Accounts to tell about an association's matters: its verified members, less those who only sit on the board. Called by
     * later rooms; who submitted something is told by the room that knows it.
     *
     * @param associationId the association
     * @return account keys, possibly none
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<String> membersToTell(String associationId) {
        return memberships.verifiedIn(List.of(associationId)).stream()
                .filter(member -> !member.roles().equals(Set.of(MembershipRole.BOARD_MEMBER)))
                .map(Membership::accountId).toList();
    }

    /**
     * The same, and those among some people who have claimed to act for the association and are not verified yet.
     *
     * @param accountIds people who have done something for it
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<String> membersToTell(String associationId, Collection<String> accountIds) {
        List<Membership> open = memberships.openIn(associationId);
        return open.stream().filter(one -> one.active() ? !one.roles().equals(Set.of(MembershipRole.BOARD_MEMBER))
                : accountIds.contains(one.accountId())).map(Membership::accountId).distinct().toList();
    }

    /**
     * Members and open claims of an association, for its members.
     *
     * @param associationId own association
     * @return members first, then claims; addresses only for those who manage members
     */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<MemberView> members(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        boolean manages = gate.allows(Permission.MEMBERS_MANAGE, mapper.subject(associationId));
        List<Membership> open = memberships.openIn(associationId);
        Members members = new Members(open);
        Map<String, AccountView> people = people(open.stream().map(Membership::accountId).toList());
        String self = user.requireActor().accountId();
        List<MemberView> views = new ArrayList<>();
        for (Membership one : open) {
            if (one.active() || manages) {
                views.add(mapper.member(one, people.get(one.accountId()), manages, self, members));
            }
        }
        views.sort((a, b) -> a.status().equals(b.status()) ? 0 : "verified".equals(a.status()) ? -1 : 1);
        return views;
    }

    /** Open invitations of an association, for those who manage members. */
    @UseCase(permission = Permission.MEMBERS_MANAGE)
    public List<InvitationView> invitations(String associationId) {
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(associationId));
        Association association = association(associationId);
        List<Invitation> open = memberships.openInvitations(associationId);
        Map<String, AccountView> people = people(open.stream().map(Invitation::invitedBy).toList());
        return open.stream().map(one -> mapper.invitation(one, association.name(), people.get(one.invitedBy()), clock.now())).toList();
    }

    /**
     * Invites a person to join by a personal link that works for seven days.
     *
     * @param associationId own association
     * @param email where the link is mailed
     * @param roles role codes
     * @return key of the invitation
     * @throws BusinessException {@code association.email.…} at {@code email}, {@code association.roles.…} at {@code roles}
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "membership.invite")
    public String invite(String associationId, String email, Collection<String> roles) {
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(associationId));
        Association association = association(associationId);
        String secret = Ids.next() + Ids.next();
        Invitation invitation = new Invitation(associationId, email, MembershipRole.parse(roles), secret, gate.actorId(), clock.now());
        memberships.add(invitation);
        Optional<AccountView> known = accounts.byEmail(invitation.mailAddress());
        notifications.send(new Message(known.map(AccountView::id).orElse(null), known.isPresent() ? null : invitation.mailAddress(),
                "association-invitation", null, Map.of("association", association.name(), "days", Invitation.LIFETIME.toDays(),
                        "link", "/association/join?code=" + secret),
                association.cap(), null, "invitation:" + invitation.id()));
        journal.act(invitation, Map.of("association", associationId, "roles", codes(invitation.roles())));
        return invitation.id();
    }

    /**
     * Takes an invitation back.
     *
     * @param invitationId open invitation of an own association
     * @throws BusinessException {@code association.invitation.closed}
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "membership.invitation-withdraw")
    public void withdrawInvitation(String invitationId) {
        Invitation invitation = memberships.findInvitation(invitationId).orElseThrow(() -> new NotFound("invitation"));
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(invitation.associationId()));
        invitation.withdraw(clock.now());
        journal.act(invitation, Map.of("status", "withdrawn"));
    }

    /**
     * What a personal link offers to the signed-in person.
     *
     * @param secret the secret in the link
     * @return the invitation, or empty when there is none that works
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Optional<InvitationView> invitation(String secret) {
        return bySecret(secret).filter(one -> one.usable(clock.now())).map(one -> mapper.invitation(one,
                association(one.associationId()).name(), people(List.of(one.invitedBy())).get(one.invitedBy()), clock.now()));
    }

    /**
     * Accepts an invitation: the signed-in person becomes a verified member. An open claim of the same person is verified by it.
     *
     * @param secret the secret in the link
     * @return key of the association
     * @throws BusinessException {@code association.invitation.closed}, {@code association.member.already}
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "membership.accept-invitation")
    public String acceptInvitation(String secret) {
        Instant now = clock.now();
        Invitation invitation = bySecret(secret).filter(one -> one.usable(now))
                .orElseThrow(() -> new BusinessException("association.invitation.closed"));
        Association association = associations.findLocked(invitation.associationId()).orElseThrow(() -> new NotFound("association"));
        String account = user.requireActor().accountId();
        Optional<Membership> open = memberships.findOpen(account, association.id());
        if (open.filter(Membership::active).isPresent()) {
            throw new BusinessException("association.member.already");
        }
        invitation.accept(account, now);
        Membership member;
        if (open.isPresent()) {
            member = open.get();
            member.verify(VerifiedBy.INVITATION, invitation.invitedBy(), null, invitation.roles(), now);
        } else {
            member = Membership.invited(invitation, account, association.name(), association.homeBoardId(), now);
            memberships.add(member);
        }
        journal.act(member, Map.of("association", association.id(), "invitation", invitation.id(), "roles", codes(member.roles())));
        return association.id();
    }

    private Optional<Invitation> bySecret(String secret) {
        return secret == null || secret.length() > 200 ? Optional.empty() : memberships.findInvitationBySecret(Invitation.hash(secret));
    }

    /**
     * An administrator accepts a claim.
     *
     * @param membershipId claim in an own association
     * @param version version that was shown
     * @param roles role codes
     * @throws BusinessException {@code association.claim.…}, {@code association.roles.…}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "membership.accept")
    public void accept(String membershipId, long version, Collection<String> roles) {
        Membership claim = memberships.find(membershipId).orElseThrow(() -> new NotFound(MEMBERSHIP));
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(claim.associationId()));
        claim.requireVersion(version);
        claim.verify(VerifiedBy.ADMINISTRATOR, gate.actorId(), null, MembershipRole.parse(roles), clock.now());
        tellClaimant(claim, "association-claim-verified");
        journal.act(claim, Map.of("status", "verified", "way", "administrator", "roles", codes(claim.roles())));
    }

    /**
     * An administrator objects to a claim; an officer then decides it.
     *
     * @param membershipId claim in an own association
     * @param version version that was shown
     * @param reason why
     * @throws BusinessException {@code association.claim.closed}, {@code association.reason.…}
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "membership.object")
    public void object(String membershipId, long version, String reason) {
        Membership claim = memberships.find(membershipId).orElseThrow(() -> new NotFound(MEMBERSHIP));
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(claim.associationId()));
        claim.requireVersion(version);
        claim.object(gate.actorId(), reason, clock.now());
        journal.act(claim, Map.of("objection", claim.objection()));
    }

    /**
     * Changes a member's roles.
     *
     * @param membershipId membership in an own association
     * @param version version that was shown
     * @param roles role codes from now on
     * @throws BusinessException {@code association.member.last-administrator}, {@code association.member.not-active},
     *         {@code association.roles.…}
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "membership.roles")
    public void changeRoles(String membershipId, long version, Collection<String> roles) {
        Membership member = memberships.find(membershipId).orElseThrow(() -> new NotFound(MEMBERSHIP));
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(member.associationId()));
        member.requireVersion(version);
        Members members = lockedMembers(member.associationId());
        members.changeRoles(member, MembershipRole.parse(roles));
        journal.act(member, Map.of("roles", codes(member.roles())));
    }

    /**
     * Ends another person's membership.
     *
     * @param membershipId membership in an own association
     * @param version version that was shown
     * @param reason why, or empty
     * @throws BusinessException {@code association.member.last-administrator}, {@code association.member.not-active}
     */
    @UseCase(permission = Permission.MEMBERS_MANAGE, action = "membership.end")
    public void end(String membershipId, long version, String reason) {
        Membership member = memberships.find(membershipId).orElseThrow(() -> new NotFound(MEMBERSHIP));
        gate.require(Permission.MEMBERS_MANAGE, mapper.subject(member.associationId()));
        member.requireVersion(version);
        Members members = lockedMembers(member.associationId());
        boolean own = member.accountId().equals(gate.actorId());
        members.end(member, own ? MembershipEnd.LEFT : MembershipEnd.REMOVED, gate.actorId(), reason, clock.now());
        if (!own) {
            Association association = association(member.associationId());
            notifications.send(new Message(member.accountId(), null, "association-membership-ended", null,
                    Map.of("association", association.name(), "link", "/account/start"), association.cap(), null,
                    "membership-ended:" + member.id()));
        }
        journal.act(member, Map.of("status", "ended", "cause", own ? "left" : "removed"));
    }

    /**
     * The signed-in person leaves an association.
     *
     * @param associationId own association
     * @throws BusinessException {@code association.member.last-administrator}
     */
    @UseCase(permission = Permission.ASSOCIATION_READ, action = "membership.leave")
    public void leave(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        Members members = lockedMembers(associationId);
        Membership member = memberships.findOpen(gate.actorId(), associationId).orElseThrow(() -> new NotFound(MEMBERSHIP));
        members.end(member, MembershipEnd.LEFT, gate.actorId(), null, clock.now());
        journal.act(member, Map.of("status", "ended", "cause", "left"));
    }

    private Members lockedMembers(String associationId) {
        associations.findLocked(associationId).orElseThrow(() -> new NotFound("association"));
        return new Members(memberships.openIn(associationId));
    }

    /** Claims that the officer's board may have to decide, oldest first. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public List<ClaimView> claims() {
        List<Membership> claims = memberships.claims(user.requireActor().boardId());
        Map<String, Association> known = byId(claims);
        Map<String, List<Membership>> verified = memberships.verifiedIn(known.keySet()).stream()
                .collect(Collectors.groupingBy(Membership::associationId));
        Map<String, AccountView> people = people(claims.stream().map(Membership::accountId).toList());
        return claims.stream().map(claim -> mapper.claim(claim, known.get(claim.associationId()),
                new Members(verified.getOrDefault(claim.associationId(), List.of())), people.get(claim.accountId()), clock.now())).toList();
    }

    /**
     * One claim, for the officer.
     *
     * @param membershipId claim at the officer's board
     * @return the claim
     */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public ClaimView claim(String membershipId) {
        Membership claim = claimForOfficer(membershipId);
        return mapper.claim(claim, association(claim.associationId()), new Members(memberships.openIn(claim.associationId())),
                people(List.of(claim.accountId())).get(claim.accountId()), clock.now());
    }

    /**
     * The files given with a claim, for the officer.
     *
     * @param membershipId claim at the officer's board
     * @return the files
     */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public List<FileView> claimEvidence(String membershipId) {
        return attachments.files(MEMBERSHIP, claimForOfficer(membershipId).id());
    }

    /**
     * An officer verifies a claim against the annual meeting's minutes.
     *
     * @param membershipId claim at the officer's board
     * @param version version that was shown
     * @param roles role codes
     * @param basis what was looked at
     * @throws BusinessException {@code association.claim.administrators-decide} while it is the administrators' turn,
     *         {@code association.claim.…}, {@code association.basis.…}, {@code association.roles.…}; a {@code Conflict} when it has
     *         changed
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "membership.verify")
    public void verify(String membershipId, long version, Collection<String> roles, String basis) {
        Membership claim = claimForOfficer(membershipId);
        claim.requireVersion(version);
        Association association = associations.findLocked(claim.associationId()).orElseThrow(() -> new NotFound("association"));
        requireOfficersTurn(claim);
        claim.verify(VerifiedBy.OFFICER, gate.actorId(), basis, MembershipRole.parse(roles), clock.now());
        association.nameFromFirstClaim(claim.claimedName());
        association.verified();
        tellClaimant(claim, "association-claim-verified");
        journal.act(claim, Map.of("status", "verified", "way", "officer", "basis", claim.verifiedBasis(), "roles", codes(claim.roles())));
    }

    /**
     * An officer refuses a claim. What the claimant submitted stays received.
     *
     * @param membershipId claim at the officer's board
     * @param version version that was shown
     * @param reason why; the claimant reads it
     * @throws BusinessException as {@link #verify}
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "membership.refuse")
    public void refuse(String membershipId, long version, String reason) {
        Membership claim = claimForOfficer(membershipId);
        claim.requireVersion(version);
        requireOfficersTurn(claim);
        claim.refuse(gate.actorId(), reason, clock.now());
        tellClaimant(claim, "association-claim-refused");
        journal.act(claim, Map.of("status", "ended", "cause", "refused", "reason", claim.endReason()));
    }

    private Membership claimForOfficer(String membershipId) {
        Membership claim = memberships.find(membershipId).orElseThrow(() -> new NotFound(MEMBERSHIP));
        gate.require(Permission.CLAIM_VERIFY, new Subject(MEMBERSHIP, claim.id(), claim.boardId(), claim.associationId()));
        return claim;
    }

    private void requireOfficersTurn(Membership claim) {
        boolean administrated = new Members(memberships.openIn(claim.associationId())).hasAdministrator();
        if (claim.status() == MembershipStatus.CLAIMED && !claim.officerMayDecide(administrated, clock.now())) {
            throw new BusinessException("association.claim.administrators-decide", Membership.SILENCE.toDays());
        }
    }

    /**
     * Tells the administrators of associations for which there are new claims. Called by {@link ClaimAnnouncements}.
     *
     * @return how many claims were told
     */
    @UseCase(permission = Permission.SYSTEM)
    public int announceClaims() {
        List<ClaimAnnouncement> unsettled = memberships.unsettledAnnouncements(TOLD_AT_A_TIME);
        for (ClaimAnnouncement announcement : unsettled) {
            if (announcement.claim().status() == MembershipStatus.CLAIMED) {
                tellAdministrators(announcement.claim());
            }
            announcement.settle(clock.now());
        }
        return unsettled.size();
    }

    private void tellAdministrators(Membership claim) {
        Association association = association(claim.associationId());
        for (String administrator : new Members(memberships.openIn(association.id())).administrators()) {
            notifications.send(new Message(administrator, null, "association-claim-made", null,
                    Map.of("association", association.name(), "link", "/association/members"), association.cap(), null,
                    "claim:" + claim.id() + ":" + administrator));
        }
    }

    private void tellClaimant(Membership claim, String template) {
        notifications.send(new Message(claim.accountId(), null, template, null,
                Map.of("association", claim.claimedName(), "link", "/account/start"), PublicationLevel.OPEN.min(association(claim.associationId()).cap()),
                null, template + ":" + claim.id()));
    }

    private Association association(String id) {
        return associations.find(id).orElseThrow(() -> new NotFound("association"));
    }

    private Map<String, Association> byId(Collection<Membership> of) {
        return associations.findAll(of.stream().map(Membership::associationId).distinct().toList()).stream()
                .collect(Collectors.toMap(Association::id, Function.identity()));
    }

    private Map<String, AccountView> people(Collection<String> ids) {
        return accounts.accounts(ids.stream().distinct().toList());
    }

    private static List<String> codes(Set<MembershipRole> roles) {
        return roles.stream().map(MembershipRole::code).toList();
    }
}
