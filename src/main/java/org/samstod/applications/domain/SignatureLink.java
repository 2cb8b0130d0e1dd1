package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Sha256;

/**
 * A personal link by which one person signs one application. Only the hash of its secret is kept; it works for that person alone, once,
 * until {@link #LIFETIME} has passed or it is taken back.
 */
@Entity
@Table(name = "signature_links")
public class SignatureLink extends Aggregate {

    /** How long the link works. */
    public static final Duration LIFETIME = Duration.ofDays(14);

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "account_id", length = 26, nullable = false, updatable = false)
    private String accountId;

    @Column(name = "secret_hash", length = 64, nullable = false, updatable = false)
    private String secretHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_status", length = 20, nullable = false)
    private SignatureLinkStatus status = SignatureLinkStatus.OPEN;

    @Column(name = "asked_by", length = 26, nullable = false, updatable = false)
    private String askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected SignatureLink() {
    }

    /**
     * A new link.
     *
     * @param accountId the one person it works for
     * @param secret the secret in the link, kept only as a hash
     * @param askedBy account of whoever asks for the signature
     */
    public SignatureLink(String applicationId, String accountId, String secret, String askedBy, Instant at) {
        this.applicationId = applicationId;
        this.accountId = accountId;
        this.secretHash = hash(secret);
        this.askedBy = askedBy;
        this.askedAt = at;
        this.expiresAt = at.plus(LIFETIME);
    }

    /** The form in which a secret is kept and looked up: SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        return Sha256.of(secret);
    }

    /** Whether the link works at this instant. */
    public boolean usable(Instant at) {
        return status == SignatureLinkStatus.OPEN && at.isBefore(expiresAt);
    }

    /** Why it does not work, as the last part of a text key: {@code used}, {@code revoked} or {@code expired}; null when it works. */
    public String refusal(Instant at) {
        return switch (status) {
            case USED -> "used";
            case REVOKED -> "revoked";
            case OPEN -> usable(at) ? null : "expired";
        };
    }

    /**
     * Uses the link.
     *
     * @param account the account that signs
     * @throws BusinessException {@code application.sign.link-closed} when it is used, taken back or too old
     */
    public void use(String account, Instant at) {
        if (!account.equals(accountId)) {
            throw new IllegalStateException("link " + id() + " is for another person");
        }
        if (!usable(at)) {
            throw new BusinessException("application.sign.link-closed");
        }
        become(SignatureLinkStatus.USED, at);
    }

    /** Takes the link back; one that is closed already stays as it is. */
    public void revoke(Instant at) {
        if (status == SignatureLinkStatus.OPEN) {
            become(SignatureLinkStatus.REVOKED, at);
        }
    }

    private void become(SignatureLinkStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " → " + next);
        }
        status = next;
        closedAt = at;
    }

    public String applicationId() {
        return applicationId;
    }

    public String accountId() {
        return accountId;
    }

    public SignatureLinkStatus status() {
        return status;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was used or taken back, or null. */
    public Instant closedAt() {
        return closedAt;
    }
}
