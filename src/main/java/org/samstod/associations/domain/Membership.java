package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/**
 * One person's place in one association. Life: claimed with evidence, verified by an officer, an administrator or an accepted
 * invitation, ended. While claimed the person may write and submit but sees nothing stored before.
 *
 * <p>Who decides a claim: the association's active administrators are told and may accept it or object; an officer decides when
 * there is no active administrator, when one has objected, or when none has answered for {@link #SILENCE}.
 */
@Entity
@Table(name = "memberships")
public class Membership extends Aggregate {

    /** How long administrators have to answer a claim before an officer may decide it. */
    public static final Duration SILENCE = Duration.ofDays(14);
    /** Longest reason or basis, characters. */
    public static final int REASON_LENGTH = 1000;

    @Column(name = "association_id")
    private String associationId;
    @Column(name = "account_id")
    private String accountId;
    @Enumerated(EnumType.STRING)
    private MembershipStatus status;
    private String roles;
    @Column(name = "board_id")
    private String boardId;
    @Column(name = "claimed_name")
    private String claimedName;
    @Column(name = "claimed_at")
    private Instant claimedAt;
    @Column(name = "objected_at")
    private Instant objectedAt;
    @Column(name = "objected_by")
    private String objectedBy;
    private String objection;
    @Enumerated(EnumType.STRING)
    @Column(name = "verified_way")
    private VerifiedBy verifiedWay;
    @Column(name = "verified_by")
    private String verifiedBy;
    @Column(name = "verified_at")
    private Instant verifiedAt;
    @Column(name = "verified_basis")
    private String verifiedBasis;
    @Column(name = "board_confirmed_on")
    private LocalDate boardConfirmedOn;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Enumerated(EnumType.STRING)
    @Column(name = "end_cause")
    private MembershipEnd endCause;
    @Column(name = "end_reason")
    private String endReason;

    protected Membership() {
    }

    private Membership(String associationId, String accountId, Set<MembershipRole> roles, String boardId, String claimedName) {
        this.associationId = associationId;
        this.accountId = accountId;
        this.roles = MembershipRole.store(roles);
        this.boardId = boardId;
        this.claimedName = claimedName;
    }

    /**
     * A claim.
     *
     * @param associationId the association
     * @param accountId the claimant
     * @param boardId the board whose officers may verify
     * @param claimedName the association's name as the claimant wrote it; all the claimant sees of it until verified
     * @param at now
     * @return a claimed membership that asks for the administrator's role
     */
    public static Membership claim(String associationId, String accountId, String boardId, String claimedName, Instant at) {
        Membership claim = new Membership(associationId, accountId, Set.of(MembershipRole.ADMINISTRATOR), boardId,
                ProfileText.required(claimedName, Association.NAME_LENGTH, "name", "association.name"));
        claim.status = MembershipStatus.CLAIMED;
        claim.claimedAt = at;
        return claim;
    }

    /**
     * The membership that an accepted invitation makes.
     *
     * @param invitation an invitation that this account has just accepted
     * @param accountId the account that used the link
     * @param associationName the association's name
     * @param boardId the association's home board
     * @param at now
     * @return a verified membership with the invitation's roles
     */
    public static Membership invited(Invitation invitation, String accountId, String associationName, String boardId, Instant at) {
        Membership member = new Membership(invitation.associationId(), accountId, invitation.roles(), boardId, associationName);
        member.status = MembershipStatus.VERIFIED;
        member.claimedAt = at;
        member.verifiedWay = VerifiedBy.INVITATION;
        member.verifiedBy = invitation.invitedBy();
        member.verifiedAt = at;
        return member;
    }

    /**
     * Records an administrator's objection; the claim then waits for an officer.
     *
     * @param administratorId account of the administrator
     * @param reason why, at most {@link #REASON_LENGTH} characters
     * @param at now
     * @throws BusinessException {@code association.claim.closed} when the claim is decided, {@code association.reason.…} for a
     *         missing or too long reason
     */
    public void object(String administratorId, String reason, Instant at) {
        requireStatus(MembershipStatus.CLAIMED, "association.claim.closed");
        this.objection = ProfileText.required(reason, REASON_LENGTH, "reason", "association.reason");
        this.objectedBy = administratorId;
        this.objectedAt = at;
    }

    /**
     * Says whether an officer may decide this claim now.
     *
     * @param activeAdministrator whether the association has an active administrator
     * @param at now
     * @return true when it is the officer's turn
     */
    public boolean officerMayDecide(boolean activeAdministrator, Instant at) {
        return status == MembershipStatus.CLAIMED
                && (!activeAdministrator || objectedAt != null || !at.isBefore(claimedAt.plus(SILENCE)));
    }

    /**
     * Verifies the claim.
     *
     * @param way who vouches
     * @param by account of the verifier, never the claimant
     * @param basis what was looked at, for example the annual meeting's minutes and their day; compulsory for an officer
     * @param granted the roles, not empty
     * @param at now
     * @throws BusinessException {@code association.claim.closed}, {@code association.claim.own}, {@code association.basis.…},
     *         {@code association.roles.none}
     */
    public void verify(VerifiedBy way, String by, String basis, Set<MembershipRole> granted, Instant at) {
        requireStatus(MembershipStatus.CLAIMED, "association.claim.closed");
        requireOther(by);
        requireRoles(granted);
        this.verifiedBasis = way == VerifiedBy.OFFICER
                ? ProfileText.required(basis, REASON_LENGTH, "basis", "association.basis")
                : ProfileText.optional(basis);
        this.roles = MembershipRole.store(granted);
        this.verifiedWay = way;
        this.verifiedBy = by;
        this.verifiedAt = at;
        become(MembershipStatus.VERIFIED);
    }

    /**
     * Refuses the claim.
     *
     * @param by account of the officer, never the claimant
     * @param reason why; the claimant reads it
     * @param at now
     * @throws BusinessException {@code association.claim.closed}, {@code association.claim.own}, {@code association.reason.…}
     */
    public void refuse(String by, String reason, Instant at) {
        requireStatus(MembershipStatus.CLAIMED, "association.claim.closed");
        requireOther(by);
        finish(MembershipEnd.REFUSED, by, ProfileText.required(reason, REASON_LENGTH, "reason", "association.reason"), at);
    }

    /**
     * The claimant takes the claim back.
     *
     * @param at now
     * @throws BusinessException {@code association.claim.closed} when the claim is decided
     */
    public void withdraw(Instant at) {
        requireStatus(MembershipStatus.CLAIMED, "association.claim.closed");
        finish(MembershipEnd.WITHDRAWN, accountId, null, at);
    }

    /**
     * Changes the roles. That one administrator must be left is the rule of {@link Members}.
     *
     * @param changed the roles from now on, not empty
     * @throws BusinessException {@code association.member.not-active}, {@code association.roles.none}
     */
    public void changeRoles(Set<MembershipRole> changed) {
        requireStatus(MembershipStatus.VERIFIED, "association.member.not-active");
        requireRoles(changed);
        this.roles = MembershipRole.store(changed);
    }

    /**
     * Ends an active membership. That one administrator must be left is the rule of {@link Members}.
     *
     * @param cause why
     * @param by account of the one who ends it
     * @param reason free words, or null
     * @param at now
     * @throws BusinessException {@code association.member.not-active}
     */
    public void end(MembershipEnd cause, String by, String reason, Instant at) {
        requireStatus(MembershipStatus.VERIFIED, "association.member.not-active");
        finish(cause, by, ProfileText.optional(reason), at);
    }

    /**
     * The yearly question "who is on the board now" was answered with this person.
     *
     * @throws BusinessException {@code association.member.not-active}
     */
    public void confirmOnBoard(LocalDate today) {
        requireStatus(MembershipStatus.VERIFIED, "association.member.not-active");
        this.boardConfirmedOn = today;
    }

    private void finish(MembershipEnd cause, String by, String reason, Instant at) {
        become(MembershipStatus.ENDED);
        this.endCause = cause;
        this.endedBy = by;
        this.endReason = reason;
        this.endedAt = at;
    }

    private void become(MembershipStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " → " + next);
        }
        this.status = next;
    }

    private void requireStatus(MembershipStatus needed, String code) {
        if (status != needed) {
            throw new BusinessException(code);
        }
    }

    private void requireOther(String by) {
        if (accountId.equals(by)) {
            throw new BusinessException("association.claim.own");
        }
    }

    private static void requireRoles(Collection<MembershipRole> wanted) {
        if (wanted.isEmpty()) {
            throw new BusinessException("association.roles.none").at("roles");
        }
    }

    /** Whether the membership is verified and not ended. */
    public boolean active() {
        return status == MembershipStatus.VERIFIED;
    }

    /** Whether it is an active administrator's. */
    public boolean administrates() {
        return active() && roles().contains(MembershipRole.ADMINISTRATOR);
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** The person's account. */
    public String accountId() {
        return accountId;
    }

    /** The status. */
    public MembershipStatus status() {
        return status;
    }

    /** The roles; those asked for while claimed. */
    public Set<MembershipRole> roles() {
        return MembershipRole.load(roles);
    }

    /** The board whose officers decide the claim. */
    public String boardId() {
        return boardId;
    }

    /** The association's name as the claimant wrote it. */
    public String claimedName() {
        return claimedName;
    }

    /** When it was claimed, or joined by invitation. */
    public Instant claimedAt() {
        return claimedAt;
    }

    /** When an administrator objected, or null. */
    public Instant objectedAt() {
        return objectedAt;
    }

    /** The administrator who objected, or null. */
    public String objectedBy() {
        return objectedBy;
    }

    /** The objection's words, or null. */
    public String objection() {
        return objection;
    }

    /** Who vouched, or null. */
    public VerifiedBy verifiedWay() {
        return verifiedWay;
    }

    /** Account of the verifier, or null. */
    public String verifiedBy() {
        return verifiedBy;
    }

    /** When it was verified, or null. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** When the yearly question was last answered with this person, or null. */
    public LocalDate boardConfirmedOn() {
        return boardConfirmedOn;
    }

    /** The day somebody last vouched for the person: by the yearly answer, else by verifying. */
    public LocalDate vouchedForOn() {
        return boardConfirmedOn != null ? boardConfirmedOn : verifiedAt.atZone(Clock.ZONE).toLocalDate();
    }

    /** What the verifier looked at, or null. */
    public String verifiedBasis() {
        return verifiedBasis;
    }

    /** When it ended, or null. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Account of the one who ended it, or null. */
    public String endedBy() {
        return endedBy;
    }

    /** Why it ended, or null. */
    public MembershipEnd endCause() {
        return endCause;
    }

    /** The words about why it ended, or null. */
    public String endReason() {
        return endReason;
    }
}
