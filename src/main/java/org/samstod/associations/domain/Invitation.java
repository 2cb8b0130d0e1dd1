package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Sha256;

/**
 * An administrator's invitation to join, mailed as a personal link. Only the hash of the link's secret is kept. Life: open,
 * accepted once, or withdrawn; after {@link #LIFETIME} the link no longer works.
 */
@Entity
@Table(name = "invitations")
public class Invitation extends Aggregate {

    /** How long the link works. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    @Column(name = "association_id")
    private String associationId;
    @Column(name = "mail_address")
    private String mailAddress;
    private String roles;
    @Column(name = "secret_hash")
    private String secretHash;
    @Enumerated(EnumType.STRING)
    private InvitationStatus status;
    @Column(name = "invited_by")
    private String invitedBy;
    @Column(name = "invited_at")
    private Instant invitedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "accepted_by")
    private String acceptedBy;
    @Column(name = "closed_at")
    private Instant closedAt;

    protected Invitation() {
    }

    /**
     * A new invitation.
     *
     * @param associationId the association
     * @param address where the link is mailed
     * @param roles what the person may do, not empty
     * @param secret the link's secret, kept only as a hash
     * @param invitedBy account of the administrator
     * @param at now
     * @throws BusinessException {@code association.email.missing}, {@code association.email.format}, {@code association.roles.none}
     */
    public Invitation(String associationId, String address, Set<MembershipRole> roles, String secret, String invitedBy, Instant at) {
        String clean = ProfileText.email(address, "email");
        if (clean == null) {
            throw new BusinessException("association.email.missing").at("email");
        }
        if (roles.isEmpty()) {
            throw new BusinessException("association.roles.none").at("roles");
        }
        this.associationId = associationId;
        this.mailAddress = clean;
        this.roles = MembershipRole.store(roles);
        this.secretHash = hash(secret);
        this.status = InvitationStatus.OPEN;
        this.invitedBy = invitedBy;
        this.invitedAt = at;
        this.expiresAt = at.plus(LIFETIME);
    }

    /**
     * The form in which a secret is kept and looked up.
     *
     * @param secret the secret in the link
     * @return SHA-256 in hexadecimal
     */
    public static String hash(String secret) {
        return Sha256.of(secret);
    }

    /** Whether the link works at this instant. */
    public boolean usable(Instant at) {
        return status == InvitationStatus.OPEN && at.isBefore(expiresAt);
    }

    /**
     * Uses the link.
     *
     * @param account the account that opened it
     * @param at now
     * @throws BusinessException {@code association.invitation.closed} when it is used, withdrawn or too old
     */
    public void accept(String account, Instant at) {
        if (!usable(at)) {
            throw new BusinessException("association.invitation.closed");
        }
        become(InvitationStatus.ACCEPTED, at);
        this.acceptedBy = account;
    }

    /**
     * Takes the invitation back.
     *
     * @param at now
     * @throws BusinessException {@code association.invitation.closed} when it is used or withdrawn
     */
    public void withdraw(Instant at) {
        if (status != InvitationStatus.OPEN) {
            throw new BusinessException("association.invitation.closed");
        }
        become(InvitationStatus.WITHDRAWN, at);
    }

    private void become(InvitationStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " → " + next);
        }
        this.status = next;
        this.closedAt = at;
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** Where the link was mailed. */
    public String mailAddress() {
        return mailAddress;
    }

    /** What the person may do. */
    public Set<MembershipRole> roles() {
        return MembershipRole.load(roles);
    }

    /** The status. */
    public InvitationStatus status() {
        return status;
    }

    /** Account of the administrator who invited. */
    public String invitedBy() {
        return invitedBy;
    }

    /** When it was mailed. */
    public Instant invitedAt() {
        return invitedAt;
    }

    /** When the link stops working. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Account that used the link, or null. */
    public String acceptedBy() {
        return acceptedBy;
    }
}
