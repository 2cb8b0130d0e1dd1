package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * Leave to revise a submitted application, given with a completion request. It is {@code open} until a revision answers it or
 * the officer ends it. Its due date does not end it: an answer after that is still received, and the revision says that it is late.
 */
@Entity
@Table(name = "application_permits")
public class RevisionPermit extends Aggregate {

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(length = 60, nullable = false, updatable = false)
    private String reason;

    @Lob
    @Column(name = "request_text", nullable = false, updatable = false)
    private String text;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", length = 26, nullable = false, updatable = false)
    private String openedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "permit_status", length = 20, nullable = false)
    private PermitStatus status = PermitStatus.OPEN;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "revision_id", length = 26)
    private String revisionId;

    protected RevisionPermit() {
    }

    /**
     * @param reason a code that tells why, such as {@code completion}
     * @param text what is asked for, as the applicant reads it
     */
    public RevisionPermit(String applicationId, String reason, String text, Instant dueAt, Instant at, String by) {
        if (text == null || text.isBlank()) {
            throw new BusinessException("application.permit.text").at("text");
        }
        if (!dueAt.isAfter(at)) {
            throw new BusinessException("application.permit.due").at("dueAt");
        }
        this.applicationId = applicationId;
        this.reason = reason;
        this.text = text.strip();
        this.dueAt = dueAt;
        this.openedAt = at;
        this.openedBy = by;
    }

    /** A revision came. */
    void answer(String newRevisionId, Instant at) {
        if (status != PermitStatus.OPEN) {
            throw new IllegalStateException("permit " + id() + " is not open");
        }
        status = PermitStatus.ANSWERED;
        revisionId = newRevisionId;
        endedAt = at;
    }

    /** Ends it without an answer; nothing happens when it has ended already. */
    public void end(Instant at) {
        if (status == PermitStatus.OPEN) {
            status = PermitStatus.ENDED;
            endedAt = at;
        }
    }

    /** Whether a revision may still be submitted under it. */
    public boolean accepts() {
        return status == PermitStatus.OPEN;
    }

    /** Whether an answer at that moment comes too late to be waited for. */
    public boolean isOverdue(Instant at) {
        return at.isAfter(dueAt);
    }

    public String applicationId() {
        return applicationId;
    }

    public String reason() {
        return reason;
    }

    public String text() {
        return text;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public PermitStatus status() {
        return status;
    }
}
