package org.samstod.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** A secret of the portal that links to prove addresses by are sealed with, the same on every node. Made when the first is mailed. */
@Entity
@Table(name = "account_keys")
public class AccountKey extends Aggregate {

    @Column(name = "key_purpose", length = 60, nullable = false, updatable = false)
    private String purpose;

    @Column(name = "key_secret", length = 60, nullable = false, updatable = false)
    private String secret;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected AccountKey() {
    }

    /** @param secret unguessable */
    public AccountKey(String purpose, String secret, Instant now) {
        this.purpose = purpose;
        this.secret = secret;
        this.madeAt = now;
    }

    public String secret() {
        return secret;
    }
}
