package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/**
 * A personal link by which a body without an account opens one request for a statement and answers it; only for open cases (level 3). The
 * secret is kept as a hash only. It works until some time after the due date, since a late statement is received too, or until it is revoked.
 */
@Entity
@Table(name = "statement_links")
public class StatementLink extends Aggregate {

    /** How long after the due date the link works. */
    public static final Duration AFTER_DUE = Duration.ofDays(14);

    @Column(name = "request_id", nullable = false, updatable = false)
    private String requestId;

    @Column(name = "secret_hash", nullable = false, updatable = false)
    private String secretHash;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected StatementLink() {
        // for JPA
    }

    /** A new link; the secret goes into the mail and is kept nowhere. */
    public StatementLink(StatementRequest request, String secret, Instant now) {
        this.requestId = request.id();
        this.secretHash = hash(secret);
        this.madeAt = now;
        this.expiresAt = request.dueAt().plus(AFTER_DUE);
    }

    /** The form in which a secret is kept and looked up: SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        return Sha256.of(secret);
    }

    /** Takes the link back; one that is taken back already stays as it is. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Whether the link works at this instant. */
    public boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public String requestId() {
        return requestId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
