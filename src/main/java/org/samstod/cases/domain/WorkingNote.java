package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * An officer's own memory of a case: one text, seen by nobody else, not part of the file, and deleted when the case is closed (working
 * material, Tryckfrihetsförordningen 2 kap. 12 §).
 */
@Entity
@Table(name = "working_notes")
public class WorkingNote extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "account_id", nullable = false)
    private String accountId;

    @Lob
    @Column(name = "note_text", nullable = false)
    private String noteText;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    protected WorkingNote() {
        // for JPA
    }

    public WorkingNote(String caseId, String accountId, String text, Instant now) {
        this.caseId = caseId;
        this.accountId = accountId;
        write(text, now);
    }

    /** @throws BusinessException {@code case.note.length} when too long */
    public void write(String text, Instant now) {
        String clean = text == null ? "" : text.strip();
        if (clean.length() > ServiceNote.LENGTH) {
            throw new BusinessException("case.note.length", ServiceNote.LENGTH).at("workingNote");
        }
        noteText = clean;
        writtenAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public String accountId() {
        return accountId;
    }

    public String noteText() {
        return noteText;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
