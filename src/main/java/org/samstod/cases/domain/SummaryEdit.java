package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** The trace of an officer's edit of a text that residents will read: what it was, what it became, who and why. Only added. */
@Entity
@Table(name = "summary_edits")
public class SummaryEdit extends Aggregate {

    /** Which text was edited. */
    public enum Field {
        /** The public title. */
        TITLE,
        /** The public summary. */
        SUMMARY
    }

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "field", nullable = false)
    private Field field;

    @Lob
    @Column(name = "old_text", nullable = false)
    private String oldText;

    @Lob
    @Column(name = "new_text", nullable = false)
    private String newText;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "edited_by", nullable = false)
    private String editedBy;

    @Column(name = "edited_name", nullable = false)
    private String editedName;

    @Column(name = "edited_at", nullable = false)
    private Instant editedAt;

    protected SummaryEdit() {
        // for JPA
    }

    /** @throws BusinessException {@code case.summary.reason} without a reason, or with one that is too long */
    public SummaryEdit(String caseId, Field field, String oldText, String newText, String reason, Hand by, Instant now) {
        this.reason = reason == null ? "" : reason.strip();
        if (this.reason.isEmpty() || this.reason.length() > 500) {
            throw new BusinessException("case.summary.reason").at("summaryReason");
        }
        this.caseId = caseId;
        this.field = field;
        this.oldText = oldText;
        this.newText = newText;
        this.editedBy = by.accountId();
        this.editedName = by.name();
        this.editedAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public Field field() {
        return field;
    }

    public String oldText() {
        return oldText;
    }

    public String newText() {
        return newText;
    }

    public String reason() {
        return reason;
    }

    public Hand editedBy() {
        return new Hand(editedBy, editedName);
    }

    public Instant editedAt() {
        return editedAt;
    }
}
