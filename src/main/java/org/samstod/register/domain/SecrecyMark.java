package org.samstod.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.register.MarkedField;
import org.samstod.register.SetMark;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;

/**
 * A secrecy mark on an entry of the register, on what it says of sender or matter, or on one of its files (OSL 5:5). It is a warning to
 * whoever is asked for the document that a provision may apply, and never a decision; the publication level is another thing and stays as
 * it is. It names the provision, the day and who set it; lifting it is written beside that, and the mark stays.
 */
@Entity
@Table(name = "secrecy_marks")
public class SecrecyMark extends Aggregate {

    private static final int NOTE_LENGTH = 500;

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "entry_id", length = 26, nullable = false, updatable = false)
    private String entryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "marked_field", length = 12, nullable = false, updatable = false)
    private MarkedField field;

    @Column(name = "file_id", length = 26, updatable = false)
    private String fileId;

    @Column(name = "ground_id", length = 26, nullable = false, updatable = false)
    private String groundId;

    @Column(name = "law_name", length = 120, nullable = false, updatable = false)
    private String law;

    @Column(name = "paragraph_ref", length = 80, nullable = false, updatable = false)
    private String paragraph;

    @Column(name = "note", length = 500, updatable = false)
    private String note;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @Column(name = "set_by", length = 40, nullable = false, updatable = false)
    private String setBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_by", length = 40)
    private String liftedBy;

    @Column(name = "lift_reason", length = 500)
    private String liftReason;

    protected SecrecyMark() {
    }

    /**
     * A mark that holds from now.
     *
     * @param entry the first entry of the chain
     * @param law   the provision's law as it is called now
     * @throws BusinessException {@code secrecy.field}, {@code secrecy.note}
     */
    public SecrecyMark(RegisterEntry entry, SetMark mark, String law, String paragraph, Instant now, String by) {
        if (mark.field() == null || (mark.field() == MarkedField.FILE) != (mark.fileId() != null)) {
            throw new BusinessException("secrecy.field").at("field");
        }
        this.boardId = entry.boardId();
        this.entryId = entry.firstId();
        this.field = mark.field();
        this.fileId = mark.fileId();
        this.groundId = mark.groundId();
        this.law = law;
        this.paragraph = paragraph;
        this.note = said(mark.note(), "secrecy.note", "note");
        this.setAt = now;
        this.setBy = by;
    }

    /**
     * It holds no longer.
     *
     * @throws Conflict {@code secrecy.lifted} when it was lifted before; {@link BusinessException} {@code secrecy.reason} without a reason
     */
    public void lift(String reason, Instant now, String by) {
        if (!holds()) {
            throw new Conflict("secrecy.lifted");
        }
        String why = said(reason, "secrecy.reason", "liftReason");
        if (why == null) {
            throw new BusinessException("secrecy.reason", NOTE_LENGTH).at("liftReason");
        }
        this.liftReason = why;
        this.liftedAt = now;
        this.liftedBy = by;
    }

    private static String said(String typed, String code, String at) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        if (text != null && text.length() > NOTE_LENGTH) {
            throw new BusinessException(code, NOTE_LENGTH).at(at);
        }
        return text;
    }

    /** Whether it still holds. */
    public boolean holds() {
        return liftedAt == null;
    }

    /** Whether what the field says may not be in a public copy while it holds. */
    public boolean covers(MarkedField other) {
        return holds() && (field == MarkedField.ENTRY || field == other);
    }

    public String boardId() {
        return boardId;
    }

    /** The first entry of the chain. */
    public String entryId() {
        return entryId;
    }

    public MarkedField field() {
        return field;
    }

    public String fileId() {
        return fileId;
    }

    public String law() {
        return law;
    }

    public String paragraph() {
        return paragraph;
    }

    public String note() {
        return note;
    }

    public Instant setAt() {
        return setAt;
    }

    public String setBy() {
        return setBy;
    }

    public Instant liftedAt() {
        return liftedAt;
    }

    public String liftedBy() {
        return liftedBy;
    }

    public String liftReason() {
        return liftReason;
    }
}
