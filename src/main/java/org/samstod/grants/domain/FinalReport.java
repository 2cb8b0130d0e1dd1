package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Sha256;

/**
 * The final report of a grant (redovisning): opened with the grant, so that the association knows from the first day what is asked, which
 * lines of the budget were drawn for receipts, and when it is due. The due date is the grant's own; a granted extension moves it there.
 * What is submitted is frozen as a {@link ReportRevision}. See {@link ReportState} for its life.
 */
@Entity
@Table(name = "final_reports")
public class FinalReport extends Aggregate {

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "form_id", length = 26)
    private String formId;

    @Column(name = "track", length = 20)
    private String track;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_state")
    private ReportState state;

    @Column(name = "difference_percent")
    private int differencePercent;

    @Column(name = "difference_ore")
    private long differenceOre;

    @Column(name = "remind_first")
    private int remindFirst;

    @Column(name = "remind_last")
    private int remindLast;

    @Column(name = "sample_seed", length = 64)
    private String seed;

    @Column(name = "revisions")
    private int revisions;

    @Column(name = "reception_number")
    private String receptionNumber;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by", length = 26)
    private String submittedBy;

    @Column(name = "completion_due")
    private LocalDate completionDue;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by", length = 26)
    private String reviewedBy;

    @Column(name = "conclusion")
    private String conclusion;

    protected FinalReport() {
    }

    /**
     * Opens the report of a grant.
     *
     * @param formId the version of the report's form that the track names
     */
    public FinalReport(Grant grant, String formId, ReportRule rule) {
        this.grantId = grant.id();
        this.associationId = grant.associationId();
        this.boardId = grant.boardId();
        this.formId = formId;
        this.track = rule.track();
        this.state = ReportState.EXPECTED;
        this.differencePercent = rule.limit().percent();
        this.differenceOre = rule.limit().amount().ore();
        this.remindFirst = rule.remindFirst();
        this.remindLast = rule.remindLast();
        this.seed = Sha256.of(grant.decisionId() + "|" + grant.granted().ore());
    }

    /** @throws BusinessException {@code final-report.closed} when nothing may be written in it now */
    public void requireWritable() {
        if (!state.writable()) {
            throw new BusinessException("final-report.closed");
        }
    }

    /**
     * It is sent in, for the first time or completed.
     *
     * @throws BusinessException {@code final-report.closed}
     */
    public void submit(String number, String by, Instant now) {
        requireWritable();
        become(ReportState.SUBMITTED);
        revisions++;
        receptionNumber = number;
        submittedAt = now;
        submittedBy = by;
        completionDue = null;
    }

    /**
     * The association is asked to complete it.
     *
     * @throws BusinessException {@code final-report.step}, {@code final-report.completion.due} when the day is not after today
     */
    public void askCompletion(LocalDate due, LocalDate today) {
        if (due == null || !due.isAfter(today)) {
            throw new BusinessException("final-report.completion.due").at("due");
        }
        become(ReportState.COMPLETING);
        completionDue = due;
    }

    /**
     * Somebody has gone through it.
     *
     * @throws BusinessException {@code final-report.step}
     */
    public void review(String said, String by, Instant now) {
        if (!state.reviewable()) {
            throw new BusinessException("final-report.step");
        }
        become(ReportState.REVIEWED);
        conclusion = said;
        reviewedBy = by;
        reviewedAt = now;
        completionDue = null;
    }

    /** It came on paper, which an officer has recorded on the grant; a report that has come here stays. */
    public void onPaper() {
        if (state == ReportState.EXPECTED) {
            become(ReportState.ON_PAPER);
        }
    }

    /** What came on paper has been gone through, as the grant says. */
    public void reviewedOnPaper(String by, Instant now) {
        if (state == ReportState.ON_PAPER) {
            become(ReportState.REVIEWED);
            reviewedBy = by;
            reviewedAt = now;
        }
    }

    /** No money comes. */
    public void notWanted() {
        if (state == ReportState.EXPECTED) {
            become(ReportState.NOT_WANTED);
        }
    }

    private void become(ReportState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("final-report.step");
        }
        state = next;
    }

    public String grantId() {
        return grantId;
    }

    public String associationId() {
        return associationId;
    }

    public String boardId() {
        return boardId;
    }

    public String formId() {
        return formId;
    }

    public String track() {
        return track;
    }

    public ReportState state() {
        return state;
    }

    public DifferenceLimit limit() {
        return new DifferenceLimit(differencePercent, Money.ofOre(differenceOre));
    }

    public int remindFirst() {
        return remindFirst;
    }

    public int remindLast() {
        return remindLast;
    }

    /** What the draw of receipts follows from. */
    public String seed() {
        return seed;
    }

    /** How many times it has been sent in. */
    public int revisions() {
        return revisions;
    }

    /** Reception number of what came last, or null. */
    public String receptionNumber() {
        return receptionNumber;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    /** By when the open completion is asked for, or null. */
    public LocalDate completionDue() {
        return completionDue;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    public String reviewedBy() {
        return reviewedBy;
    }

    /** What the reviewer concluded, or null. */
    public String conclusion() {
        return conclusion;
    }
}
