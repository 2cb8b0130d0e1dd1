package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/**
 * Says which question of a report a file answers: in the association's own space while it writes ({@code revisionId} null), or the board's copy
 * of a revision that was sent in.
 */
@Entity
@Table(name = "report_files")
public class ReportFile extends Aggregate {

    @Column(name = "report_id", length = 26)
    private String reportId;

    @Column(name = "revision_id", length = 26)
    private String revisionId;

    @Column(name = "question_code", length = 60)
    private String question;

    @Column(name = "file_id", length = 26)
    private String fileId;

    protected ReportFile() {
    }

    /** A file that answers a question. */
    public ReportFile(String reportId, String revisionId, String question, String fileId) {
        this.reportId = reportId;
        this.revisionId = revisionId;
        this.question = question;
        this.fileId = fileId;
    }

    public String reportId() {
        return reportId;
    }

    public String revisionId() {
        return revisionId;
    }

    public String question() {
        return question;
    }

    public String fileId() {
        return fileId;
    }
}
