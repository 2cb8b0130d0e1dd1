package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** Proof that a person of the association has opened a letter: who, which edition of it, and when for the first time. Only added. */
@Entity
@Table(name = "letter_openings")
public class LetterOpening extends Aggregate {

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "letter_edition")
    private int edition;

    @Column(name = "account_id", length = 26)
    private String accountId;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected LetterOpening() {
    }

    /** A person opens an edition of a letter for the first time. */
    public LetterOpening(String decisionId, int edition, String accountId, Instant openedAt) {
        this.decisionId = decisionId;
        this.edition = edition;
        this.accountId = accountId;
        this.openedAt = openedAt;
    }

    /** Whether it is about this person and edition. */
    public boolean isOf(String account, int letterEdition) {
        return accountId.equals(account) && edition == letterEdition;
    }

    public String decisionId() {
        return decisionId;
    }

    public int edition() {
        return edition;
    }

    public String accountId() {
        return accountId;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
