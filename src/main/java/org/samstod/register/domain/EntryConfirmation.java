package org.samstod.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.register.SenderKind;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PersonalNumbers;
import org.samstod.shared.PublicationLevel;

/**
 * An officer has looked at an entry and confirmed that level 3 is right, so that it may be in the public register. It ends at once when
 * the level is lowered or the entry corrected, or when an officer takes it back; a later confirmation is a new one.
 */
@Entity
@Table(name = "entry_confirmations")
public class EntryConfirmation extends Aggregate {

    /** Why it ended. */
    public enum End {
        LOWERED, CORRECTED, TAKEN_BACK
    }

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "entry_id", length = 26, nullable = false, updatable = false)
    private String entryId;

    @Column(name = "confirmed_at", nullable = false, updatable = false)
    private Instant confirmedAt;

    @Column(name = "confirmed_by", length = 40, nullable = false, updatable = false)
    private String confirmedBy;

    @Column(name = "counterpart", length = 200, updatable = false)
    private String counterpart;

    @Column(name = "is_person", nullable = false, updatable = false)
    private boolean person;

    @Column(name = "short_matter", length = 300, updatable = false)
    private String matter;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by", length = 40)
    private String endedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason", length = 12)
    private End endReason;

    protected EntryConfirmation() {
    }

    /**
     * A confirmation of what the newest entry of a chain says.
     *
     * @param words whom it came from or went to and what it is about, as the officer saw it
     * @throws BusinessException {@code register.public.level} when the level is not 3, {@code register.public.personal-number} when a text
     *     holds a personal identity number
     */
    public EntryConfirmation(RegisterEntry newest, EntryWords words, Instant now, String by) {
        if (newest.level() != PublicationLevel.OPEN) {
            throw new BusinessException("register.public.level");
        }
        this.person = words.kind() == SenderKind.PERSON;
        this.counterpart = person ? null : words.counterpart();
        this.matter = words.matter();
        if (PersonalNumbers.blocks(counterpart) || PersonalNumbers.blocks(matter)) {
            throw new BusinessException("register.public.personal-number");
        }
        this.boardId = newest.boardId();
        this.entryId = newest.firstId();
        this.confirmedAt = now;
        this.confirmedBy = by;
    }

    /** It holds no longer; the first end stands. */
    public void end(End why, Instant now, String by) {
        if (endedAt == null) {
            endedAt = now;
            endedBy = by;
            endReason = why;
        }
    }

    /** Whether it still holds. */
    public boolean holds() {
        return endedAt == null;
    }

    public String boardId() {
        return boardId;
    }

    /** The first entry of the chain. */
    public String entryId() {
        return entryId;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    /** The name to show; null for a person or when it is unknown. */
    public String counterpart() {
        return counterpart;
    }

    /** Whether the other side is a private person, who is never named. */
    public boolean person() {
        return person;
    }

    /** What it is about, or null when only its kind is known. */
    public String matter() {
        return matter;
    }

    public End endReason() {
        return endReason;
    }
}
