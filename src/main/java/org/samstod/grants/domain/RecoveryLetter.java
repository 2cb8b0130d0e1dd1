package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/** The letter about a decided recovery, in one language, exactly as whoever decided looked at it. */
@Entity
@Table(name = "recovery_letters")
public class RecoveryLetter extends Aggregate {

    @Column(name = "recovery_id", length = 26)
    private String recoveryId;

    @Column(name = "letter_language")
    private String language;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "content_sha256", length = 64)
    private String sha256;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected RecoveryLetter() {
    }

    /** Freezes a letter. */
    public RecoveryLetter(String recoveryId, String language, String content, Instant at) {
        this.recoveryId = recoveryId;
        this.language = language;
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.frozenAt = at;
    }

    public String recoveryId() {
        return recoveryId;
    }

    public String language() {
        return language;
    }

    public String content() {
        return content;
    }

    public String sha256() {
        return sha256;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    /** Whether the letter still gives its hash. */
    public boolean intact() {
        return Sha256.of(content).equals(sha256);
    }
}
