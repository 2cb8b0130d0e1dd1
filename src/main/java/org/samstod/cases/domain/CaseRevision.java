package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** That a revision of the application has reached the case, and when. Only added. */
@Entity
@Table(name = "case_revisions")
public class CaseRevision extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "revision_id", nullable = false)
    private String revisionId;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    protected CaseRevision() {
        // for JPA
    }

    public CaseRevision(String caseId, RevisionRef revision, Instant receivedAt) {
        this.caseId = caseId;
        this.revisionId = revision.id();
        this.revisionOrdinal = revision.ordinal();
        this.receivedAt = receivedAt;
    }

    public String caseId() {
        return caseId;
    }

    public RevisionRef revision() {
        return new RevisionRef(revisionId, revisionOrdinal);
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
