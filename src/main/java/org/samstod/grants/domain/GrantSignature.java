package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/**
 * The answer of one who signs for the association: that it accepts, or declines, exactly what the hash names. The same person may think
 * again until the answer is complete.
 */
@Entity
@Table(name = "grant_signatures")
public class GrantSignature extends Aggregate {

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "account_id", length = 26)
    private String accountId;

    @Column(name = "mandate_id", length = 26)
    private String mandateId;

    @Column(name = "accepts")
    private boolean accepts;

    @Column(name = "content_hash", length = 64)
    private String hash;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected GrantSignature() {
    }

    public GrantSignature(String grantId, String accountId) {
        this.grantId = grantId;
        this.accountId = accountId;
    }

    /**
     * The person answers.
     *
     * @param mandate the right to sign that it is given under
     * @param content what was read
     */
    public void sign(boolean yes, String mandate, String content, Instant now) {
        accepts = yes;
        mandateId = mandate;
        hash = content;
        signedAt = now;
    }

    public String grantId() {
        return grantId;
    }

    public String accountId() {
        return accountId;
    }

    public String mandateId() {
        return mandateId;
    }

    public boolean accepts() {
        return accepts;
    }

    public String hash() {
        return hash;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
