package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** The secret that the tokens of one public form are signed with, the same on every node. Made when the form is first shown. */
@Entity
@Table(name = "public_form_keys")
public class FormKey extends Aggregate {

    @Column(name = "form_purpose", length = 60, nullable = false, updatable = false)
    private String purpose;

    @Column(name = "form_secret", length = 60, nullable = false, updatable = false)
    private String secret;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected FormKey() {
    }

    /** @param secret unguessable */
    public FormKey(String purpose, String secret, Instant now) {
        this.purpose = purpose;
        this.secret = secret;
        this.madeAt = now;
    }

    public String purpose() {
        return purpose;
    }

    public String secret() {
        return secret;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
