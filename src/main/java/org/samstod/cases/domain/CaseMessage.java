package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** What an association writes to the board about its case, or the board to the association. Part of the file: never changed, never removed. */
@Entity
@Table(name = "case_messages")
public class CaseMessage extends Aggregate {

    /** Longest message, in characters. */
    public static final int LENGTH = 4000;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Column(name = "from_applicant", nullable = false, updatable = false)
    private boolean fromApplicant;

    @Lob
    @Column(name = "message_text", nullable = false, updatable = false)
    private String messageText;

    @Column(name = "written_by", nullable = false, updatable = false)
    private String writtenBy;

    @Column(name = "written_name", nullable = false, updatable = false)
    private String writtenName;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "read_by")
    private String readBy;

    protected CaseMessage() {
        // for JPA
    }

    /**
     * A message that is being sent.
     *
     * @param fromApplicant whether the association writes; else the board does
     * @throws BusinessException {@code case.message.length} at {@code text} when empty or too long
     */
    public CaseMessage(String caseId, boolean fromApplicant, String text, Hand by, Instant now) {
        this.messageText = text == null ? "" : text.strip();
        if (messageText.isEmpty() || messageText.length() > LENGTH) {
            throw new BusinessException("case.message.length", LENGTH).at("text");
        }
        this.caseId = caseId;
        this.fromApplicant = fromApplicant;
        this.writtenBy = by.accountId();
        this.writtenName = by.name();
        this.writtenAt = now;
    }

    /** The other side has opened it; the first time counts. */
    public void read(String accountId, Instant now) {
        if (readAt == null) {
            readAt = now;
            readBy = accountId;
        }
    }

    public String caseId() {
        return caseId;
    }

    /** Whether the association wrote it. */
    public boolean isFromApplicant() {
        return fromApplicant;
    }

    public String messageText() {
        return messageText;
    }

    public Hand writtenBy() {
        return new Hand(writtenBy, writtenName);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When the other side opened it first. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
