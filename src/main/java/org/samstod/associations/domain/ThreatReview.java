package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PublicationLevel;

/**
 * The review that a reported threat opens, due after {@link #DUE_AFTER}. It asks for no words about anybody: the portal is not a
 * tip line. Life: open, reviewed.
 */
@Entity
@Table(name = "threat_reviews")
public class ThreatReview extends Aggregate {

    /** When the review is due after the report. */
    public static final Duration DUE_AFTER = Duration.ofHours(24);

    @Column(name = "association_id")
    private String associationId;
    @Column(name = "board_id")
    private String boardId;
    @Column(name = "reported_by")
    private String reportedBy;
    @Column(name = "reported_at")
    private Instant reportedAt;
    @Column(name = "cap_before")
    private int capBefore;
    @Column(name = "due_at")
    private Instant dueAt;
    @Enumerated(EnumType.STRING)
    private ThreatReviewStatus status;
    @Column(name = "reviewed_by")
    private String reviewedBy;
    @Column(name = "reviewed_at")
    private Instant reviewedAt;
    private String outcome;

    protected ThreatReview() {
    }

    /**
     * The review of a report made now.
     *
     * @param association the association, before its cap is set
     * @param by account of the member who reported
     * @param at now
     */
    public ThreatReview(Association association, String by, Instant at) {
        this.associationId = association.id();
        this.boardId = association.homeBoardId();
        this.reportedBy = by;
        this.reportedAt = at;
        this.capBefore = association.cap().number();
        this.dueAt = at.plus(DUE_AFTER);
        this.status = ThreatReviewStatus.OPEN;
    }

    /**
     * Closes the review. The cap is not touched: raising it is a wish of the association ({@link CapRaise}).
     *
     * @param by account of the officer
     * @param words what was agreed with the association, at most {@link Membership#REASON_LENGTH} characters
     * @param at now
     * @throws BusinessException {@code association.review.closed}, {@code association.outcome.…}
     */
    public void review(String by, String words, Instant at) {
        if (!status.mayBecome(ThreatReviewStatus.REVIEWED)) {
            throw new BusinessException("association.review.closed");
        }
        this.outcome = ProfileText.required(words, Membership.REASON_LENGTH, "outcome", "association.outcome");
        this.status = ThreatReviewStatus.REVIEWED;
        this.reviewedBy = by;
        this.reviewedAt = at;
    }

    /** Whether it is open and its time has passed. */
    public boolean overdue(Instant at) {
        return status == ThreatReviewStatus.OPEN && at.isAfter(dueAt);
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** The board whose officers review. */
    public String boardId() {
        return boardId;
    }

    /** Account of the member who reported. */
    public String reportedBy() {
        return reportedBy;
    }

    /** When it was reported. */
    public Instant reportedAt() {
        return reportedAt;
    }

    /** The cap before the report. */
    public PublicationLevel capBefore() {
        return PublicationLevel.of(capBefore);
    }

    /** When the review is due. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The status. */
    public ThreatReviewStatus status() {
        return status;
    }

    /** Account of the officer who reviewed, or null. */
    public String reviewedBy() {
        return reviewedBy;
    }

    /** When it was reviewed, or null. */
    public Instant reviewedAt() {
        return reviewedAt;
    }

    /** What was agreed, or null. */
    public String outcome() {
        return outcome;
    }
}
