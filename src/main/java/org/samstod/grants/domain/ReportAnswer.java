package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** The answer to one question of one report, with a version of its own, so that what somebody else wrote meanwhile is never overwritten unseen. */
@Entity
@Table(name = "report_answers")
public class ReportAnswer extends Aggregate {

    @Column(name = "report_id", length = 26)
    private String reportId;

    @Column(name = "question_code", length = 60)
    private String question;

    @Lob
    @Column(name = "answer_value")
    private String text;

    @Column(name = "saved_by", length = 26)
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "client_key", length = 40)
    private String clientKey;

    protected ReportAnswer() {
    }

    /** The first answer to a question. */
    public ReportAnswer(String reportId, String question, String text, String by, Instant at, String clientKey) {
        this.reportId = reportId;
        this.question = question;
        change(text, by, at, clientKey);
    }

    /** Replaces the text. */
    public final void change(String newText, String by, Instant at, String newClientKey) {
        this.text = newText;
        this.savedBy = by;
        this.savedAt = at;
        this.clientKey = newClientKey;
    }

    /** Whether a piece of writing is already here: sent before and never acknowledged, or the same text anyway. */
    public boolean holds(String otherText, String otherClientKey) {
        return text.equals(otherText) || otherClientKey != null && otherClientKey.equals(clientKey);
    }

    public String reportId() {
        return reportId;
    }

    public String question() {
        return question;
    }

    public String text() {
        return text;
    }

    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The key the device gave what stands here, or null. */
    public String clientKey() {
        return clientKey;
    }
}
