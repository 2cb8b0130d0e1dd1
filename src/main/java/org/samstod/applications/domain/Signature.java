package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/**
 * That one person has signed one content of an application under one right: person, right, hash of the revision, time and way. It is
 * never changed. Given before submission it is about what would be submitted as it stands, and it is about the revision when exactly
 * that is submitted; it is stale when what counts is another content.
 */
@Entity
@Table(name = "application_signatures")
public class Signature extends Aggregate {

    /** The way of a signature given through a personal link. */
    public static final String BY_LINK = "link";

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "revision_id", length = 26, updatable = false)
    private String revisionId;

    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    @Column(name = "account_id", length = 26, nullable = false, updatable = false)
    private String accountId;

    @Column(name = "mandate_id", length = 26, nullable = false, updatable = false)
    private String mandateId;

    @Column(name = "signing_way", length = 20, nullable = false, updatable = false)
    private String way;

    @Column(name = "signed_at", nullable = false, updatable = false)
    private Instant signedAt;

    protected Signature() {
    }

    /**
     * Signs.
     *
     * @param revisionId the revision, or null before submission
     * @param sha256 hash of what is signed
     * @param accountId the person
     * @param mandateId the right it is signed under
     */
    public Signature(String applicationId, String revisionId, String sha256, String accountId, String mandateId, String way, Instant at) {
        this.applicationId = applicationId;
        this.revisionId = revisionId;
        this.sha256 = sha256;
        this.accountId = accountId;
        this.mandateId = mandateId;
        this.way = way;
        this.signedAt = at;
    }

    /** Whether it is about this content and no other. */
    public boolean isOf(String hash) {
        return sha256.equals(hash);
    }

    public String applicationId() {
        return applicationId;
    }

    /** The revision it was given for, or null when it was given before submission. */
    public String revisionId() {
        return revisionId;
    }

    public String sha256() {
        return sha256;
    }

    public String accountId() {
        return accountId;
    }

    public String mandateId() {
        return mandateId;
    }

    public String way() {
        return way;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
