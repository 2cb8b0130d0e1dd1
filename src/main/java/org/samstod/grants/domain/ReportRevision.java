package org.samstod.grants.domain;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/** A report as it was sent in: canonical text with its hash, never changed. A completion makes the next one. */
@Entity
@Table(name = "report_revisions")
public class ReportRevision extends Aggregate {

    @Column(name = "report_id", length = 26)
    private String reportId;

    @Column(name = "revision_no")
    private int ordinal;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "sha256", length = 64)
    private String sha256;

    @Column(name = "reception_number")
    private String receptionNumber;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by", length = 26)
    private String submittedBy;

    @Column(name = "is_late")
    private boolean late;

    protected ReportRevision() {
    }

    /**
     * Freezes what is sent in.
     *
     * @param ordinal 1 for the first
     * @param content canonical JSON with an object {@code answers}
     * @param late whether it came after its due date
     */
    public ReportRevision(String reportId, int ordinal, String content, String by, Instant at, boolean late) {
        this.reportId = reportId;
        this.ordinal = ordinal;
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.submittedBy = by;
        this.submittedAt = at;
        this.late = late;
    }

    /** The register has given its number. */
    public void received(String number) {
        receptionNumber = number;
    }

    /** Whether the stored text still has the hash it was frozen with. */
    public boolean isWhole() {
        return Sha256.of(content).equals(sha256);
    }

    /** The frozen answers by question code. */
    public Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            reader.readObject().getJsonObject("answers").forEach((question, text) -> answers.put(question, ((JsonString) text).getString()));
        }
        return answers;
    }

    public String reportId() {
        return reportId;
    }

    public int ordinal() {
        return ordinal;
    }

    public String sha256() {
        return sha256;
    }

    public String receptionNumber() {
        return receptionNumber;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    /** Whether it came after its due date. */
    public boolean late() {
        return late;
    }
}
