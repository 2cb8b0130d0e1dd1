package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/**
 * A finished version of a report: numbered, registered as drawn up (Offentlighets- och sekretesslagen 5 kap. 1 §), never changed. A signed
 * PDF can be put back to it; from then on that version is the valid one until a later one is signed.
 */
@Entity
@Table(name = "report_versions")
public class ReportVersion extends Aggregate {

    @Column(name = "report_id", nullable = false, updatable = false)
    private String reportId;

    @Column(name = "matter_id", nullable = false, updatable = false)
    private String matterId;

    @Column(name = "board_id", nullable = false, updatable = false)
    private String boardId;

    @Column(name = "ordinal", nullable = false, updatable = false)
    private int ordinal;

    @Lob
    @Column(name = "content", nullable = false, updatable = false)
    private String content;

    @Column(name = "content_sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "finished_by", nullable = false, updatable = false)
    private String finishedBy;

    @Column(name = "finished_name", nullable = false, updatable = false)
    private String finishedName;

    @Column(name = "finished_at", nullable = false, updatable = false)
    private Instant finishedAt;

    @Column(name = "signed_file_id")
    private String signedFileId;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_name")
    private String signedName;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected ReportVersion() {
        // for JPA
    }

    /** Finishes a report as its next version. */
    public ReportVersion(MatterReport report, ReportContent content, Hand by, Instant now) {
        this.ordinal = report.finish();
        this.reportId = report.id();
        this.matterId = report.matterId();
        this.boardId = report.boardId();
        this.content = content.json();
        this.sha256 = Sha256.of(this.content);
        this.finishedBy = by.accountId();
        this.finishedName = by.name();
        this.finishedAt = now;
    }

    /** The signed PDF has come back; an earlier one stays among the files. */
    public void signed(String fileId, Hand by, Instant now) {
        signedFileId = fileId;
        signedBy = by.accountId();
        signedName = by.name();
        signedAt = now;
    }

    /** The version that is valid: the one signed last, or the newest while none is signed. */
    public static Optional<ReportVersion> valid(Collection<ReportVersion> versions) {
        return versions.stream().filter(one -> one.signedAt != null).max(Comparator.comparingInt(ReportVersion::ordinal))
                .or(() -> versions.stream().max(Comparator.comparingInt(ReportVersion::ordinal)));
    }

    public String reportId() {
        return reportId;
    }

    public String matterId() {
        return matterId;
    }

    public String boardId() {
        return boardId;
    }

    public int ordinal() {
        return ordinal;
    }

    public ReportContent content() {
        return ReportContent.of(content);
    }

    public String sha256() {
        return sha256;
    }

    public Hand finishedBy() {
        return new Hand(finishedBy, finishedName);
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    /** The signed PDF, when it has come back. */
    public Optional<String> signedFileId() {
        return Optional.ofNullable(signedFileId);
    }

    public Optional<Hand> signedBy() {
        return signedBy == null ? Optional.empty() : Optional.of(new Hand(signedBy, signedName));
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }
}
