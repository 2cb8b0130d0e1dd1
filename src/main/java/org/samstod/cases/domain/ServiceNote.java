package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** A service note (tjänsteanteckning): what came in by word of mouth or was seen. Part of the file: never changed, never removed. */
@Entity
@Table(name = "service_notes")
public class ServiceNote extends Aggregate {

    /** Longest note, in characters. */
    public static final int LENGTH = 10_000;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Lob
    @Column(name = "note_text", nullable = false)
    private String noteText;

    @Column(name = "written_by", nullable = false)
    private String writtenBy;

    @Column(name = "written_name", nullable = false)
    private String writtenName;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    protected ServiceNote() {
        // for JPA
    }

    /** @throws BusinessException {@code case.note.length} when empty or too long */
    public ServiceNote(String caseId, String text, Hand by, Instant now) {
        this.noteText = text == null ? "" : text.strip();
        if (noteText.isEmpty() || noteText.length() > LENGTH) {
            throw new BusinessException("case.note.length", LENGTH).at("serviceNote");
        }
        this.caseId = caseId;
        this.writtenBy = by.accountId();
        this.writtenName = by.name();
        this.writtenAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public String noteText() {
        return noteText;
    }

    public Hand writtenBy() {
        return new Hand(writtenBy, writtenName);
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
