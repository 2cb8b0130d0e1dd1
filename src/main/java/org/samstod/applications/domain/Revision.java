package org.samstod.applications.domain;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.samstod.shared.Aggregate;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Sha256;

/**
 * One submission, frozen: the answers, the form and rules versions and the files by hash, as one canonical text and its
 * SHA-256. Nothing in it ever changes. Checks, assessments, proposals and signatures name the revision they are about.
 */
@Entity
@Table(name = "application_revisions")
public class Revision extends Aggregate {

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "revision_no", nullable = false, updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "revision_kind", length = 20, nullable = false, updatable = false)
    private RevisionKind kind;

    @Column(name = "form_id", length = 26, nullable = false, updatable = false)
    private String formId;

    @Column(name = "rules_version", length = 60, nullable = false, updatable = false)
    private String rulesVersion;

    @Column(name = "track_code", length = 20, nullable = false, updatable = false)
    private String track;

    @Lob
    @Column(name = "frozen_content", nullable = false, updatable = false)
    private String content;

    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    @Column(name = "public_title", length = 400, nullable = false, updatable = false)
    private String title;

    @Column(name = "public_summary", length = 3000, nullable = false, updatable = false)
    private String summary;

    @Column(name = "amount_ore", nullable = false, updatable = false)
    private long amountOre;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", length = 20, nullable = false, updatable = false)
    private PublicationLevel level;

    @Column(name = "submitted_at", nullable = false, updatable = false)
    private Instant submittedAt;

    @Column(name = "submitted_by", length = 26, nullable = false, updatable = false)
    private String submittedBy;

    @Column(name = "is_late", nullable = false, updatable = false)
    private boolean late;

    @Column(name = "permit_id", length = 26, updatable = false)
    private String permitId;

    protected Revision() {
    }

    Revision(String applicationId, int ordinal, RevisionKind kind, String formId, SubmissionRules rules, String content, String title,
            String summary, long amountOre, PublicationLevel level, Instant at, String by, boolean late, String permitId) {
        this.applicationId = applicationId;
        this.ordinal = ordinal;
        this.kind = kind;
        this.formId = formId;
        this.rulesVersion = rules.rulesVersion();
        this.track = rules.track();
        this.content = content;
        this.sha256 = hash(content);
        this.title = title;
        this.summary = summary;
        this.amountOre = amountOre;
        this.level = level;
        this.submittedAt = at;
        this.submittedBy = by;
        this.late = late;
        this.permitId = permitId;
    }

    /** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
    static String hash(String text) {
        return Sha256.of(text);
    }

    /** Whether the stored text still has the hash it was frozen with. */
    public boolean isWhole() {
        return hash(content).equals(sha256);
    }

    public String applicationId() {
        return applicationId;
    }

    /** 1 for the first submission, and so on. */
    public int ordinal() {
        return ordinal;
    }

    public RevisionKind kind() {
        return kind;
    }

    public String formId() {
        return formId;
    }

    public String rulesVersion() {
        return rulesVersion;
    }

    public String track() {
        return track;
    }

    /** The canonical text: answers, files by hash, versions. */
    /** The frozen answers by question code. */
    public Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            reader.readObject().getJsonObject("answers").forEach((question, text) -> answers.put(question, ((JsonString) text).getString()));
        }
        return answers;
    }

    public String content() {
        return content;
    }

    public String sha256() {
        return sha256;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** The sum asked for, in öre. */
    public long amountOre() {
        return amountOre;
    }

    public PublicationLevel level() {
        return level;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    /** After the deadline of the call, or for a completion after its due date. */
    public boolean late() {
        return late;
    }

    /** The permit it answers, or null. */
    public String permitId() {
        return permitId;
    }
}
