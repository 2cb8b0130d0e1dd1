package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.cases.ReportState;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * The officer's report of a matter (tjänsteutlåtande, {@code domain.md} §1.5), one a matter. It is begun from what the record says, written
 * in section by section ({@link ReportPart}), and finished as a numbered {@link ReportVersion} that is never changed; a new version can be
 * begun from any of them. The row is locked by every act, so that nobody writes in what is being finished.
 */
@Entity
@Table(name = "matter_reports")
public class MatterReport extends Aggregate {

    @Column(name = "matter_id", nullable = false, updatable = false)
    private String matterId;

    @Column(name = "board_id", nullable = false, updatable = false)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_state", nullable = false)
    private ReportState state = ReportState.DRAFT;

    @Column(name = "newest_version", nullable = false)
    private int newest;

    @Column(name = "begun_by", nullable = false, updatable = false)
    private String begunBy;

    @Column(name = "begun_name", nullable = false, updatable = false)
    private String begunName;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    protected MatterReport() {
        // for JPA
    }

    /** Begins the report of a matter. */
    public MatterReport(Matter matter, Hand by, Instant now) {
        this.matterId = matter.id();
        this.boardId = matter.boardId();
        this.begunBy = by.accountId();
        this.begunName = by.name();
        this.begunAt = now;
    }

    /** @throws BusinessException {@code report.finished} unless its sections can be written in */
    public void requireDraft() {
        if (state != ReportState.DRAFT) {
            throw new BusinessException("report.finished", newest);
        }
    }

    /**
     * What it says becomes its next version.
     *
     * @return the version's number
     * @throws BusinessException {@code report.finished}
     */
    public int finish() {
        requireDraft();
        go(ReportState.FINISHED);
        newest++;
        return newest;
    }

    /**
     * A further version is begun.
     *
     * @throws BusinessException {@code report.draft} while one is being written
     */
    public void beginAgain() {
        go(ReportState.DRAFT);
    }

    private void go(ReportState next) {
        if (!state.canBecome(next)) {
            throw new BusinessException("report.draft");
        }
        state = next;
    }

    public String matterId() {
        return matterId;
    }

    public String boardId() {
        return boardId;
    }

    public ReportState state() {
        return state;
    }

    /** The number of the newest version, 0 before the first. */
    public int newest() {
        return newest;
    }

    public Hand begunBy() {
        return new Hand(begunBy, begunName);
    }

    public Instant begunAt() {
        return begunAt;
    }
}
