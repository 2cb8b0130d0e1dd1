package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.AssessorState;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * One of several people who assess a case against its criteria, each without seeing the others. Asked by the unit head; hands in once for a
 * revision, all criteria with reasons; a newer revision opens it again.
 */
@Entity
@Table(name = "case_assessors")
public class CaseAssessor extends Aggregate {

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private String accountId;

    @Column(name = "account_name", nullable = false, updatable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessor_state", nullable = false)
    private AssessorState state = AssessorState.ASKED;

    @Column(name = "asked_by", nullable = false)
    private String askedBy;

    @Column(name = "asked_name", nullable = false)
    private String askedName;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "revision_ordinal")
    private Integer revisionOrdinal;

    protected CaseAssessor() {
        // for JPA
    }

    /** Asks a person to assess. */
    public CaseAssessor(String caseId, Hand person, Hand by, Instant now) {
        this.caseId = caseId;
        this.accountId = person.accountId();
        this.accountName = person.name();
        asked(by, now);
    }

    private void asked(Hand by, Instant now) {
        askedBy = by.accountId();
        askedName = by.name();
        askedAt = now;
    }

    /**
     * Asks a person again who was taken off, or opens what was handed in.
     *
     * @throws BusinessException {@code case.assessor.asked} when the person is writing already
     */
    public void askAgain(Hand by, Instant now) {
        become(AssessorState.ASKED, "case.assessor.asked");
        asked(by, now);
        handedInAt = null;
    }

    /**
     * Hands in what was written about a revision.
     *
     * @throws BusinessException {@code case.assessor.in} when it was handed in about this revision, {@code case.assessor.none} when the
     *                           person takes no part
     */
    public void handIn(RevisionRef revision, Instant now) {
        if (!mayWrite(revision)) {
            throw new BusinessException(isActive() ? "case.assessor.in" : "case.assessor.none");
        }
        if (state == AssessorState.IN) {
            state = AssessorState.ASKED;
        }
        become(AssessorState.IN, "case.assessor.in");
        handedInAt = now;
        revisionOrdinal = revision.ordinal();
    }

    /** @throws BusinessException {@code case.assessor.none} when the person takes no part already */
    public void release() {
        become(AssessorState.RELEASED, "case.assessor.none");
    }

    private void become(AssessorState next, String refusal) {
        if (!state.mayBecome(next)) {
            throw new BusinessException(refusal);
        }
        state = next;
    }

    /** Whether the person may write: asked, or handed in about an earlier revision than the newest. */
    public boolean mayWrite(RevisionRef newest) {
        return state == AssessorState.ASKED || state == AssessorState.IN && !isIn(newest);
    }

    /** Whether the person has handed in about that revision. */
    public boolean isIn(RevisionRef newest) {
        return state == AssessorState.IN && revisionOrdinal != null && revisionOrdinal >= newest.ordinal();
    }

    /** Whether the person takes part. */
    public boolean isActive() {
        return state != AssessorState.RELEASED;
    }

    public String caseId() {
        return caseId;
    }

    public Hand person() {
        return new Hand(accountId, accountName);
    }

    public AssessorState state() {
        return state;
    }

    public Hand askedBy() {
        return new Hand(askedBy, askedName);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> handedInAt() {
        return Optional.ofNullable(handedInAt);
    }
}
