package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/**
 * The letter about a decision, in one language, frozen when the decision was made: the very characters that the
 * delegate saw, with their SHA-256. Only the Swedish letter binds. The PDF is drawn from these characters.
 */
@Entity
@Table(name = "letters")
public class Letter extends Aggregate {

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "letter_language")
    private String language;

    @Column(name = "letter_edition")
    private int edition;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "content_sha256")
    private String sha256;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected Letter() {
    }

    /** Freezes a rendered letter. */
    public static Letter freeze(String decisionId, String language, String content, Instant at) {
        Letter letter = new Letter();
        letter.decisionId = decisionId;
        letter.language = language;
        letter.edition = 1;
        letter.content = content;
        letter.sha256 = sha256(content);
        letter.frozenAt = at;
        return letter;
    }

    /** The next edition, with a slip put right; this one is kept. */
    public Letter again(String corrected, Instant at) {
        Letter next = freeze(decisionId, language, corrected, at);
        next.edition = edition + 1;
        return next;
    }

    /** SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits. */
    public static String sha256(String content) {
        return Sha256.of(content);
    }

    /** Whether the stored characters still give the stored hash. */
    public boolean intact() {
        return sha256(content).equals(sha256);
    }

    public String decisionId() {
        return decisionId;
    }

    public String language() {
        return language;
    }

    /** 1, and one more each time a slip was put right. */
    public int edition() {
        return edition;
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
}
