package org.samstod.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/**
 * One line of the register. It is written once; afterwards only two things may happen to it: it gets its matter, once, and its
 * level may be lowered. What was wrong is put right by a further entry of kind {@link EntryKind#CORRECTION}.
 */
@Entity
@Table(name = "register_entries")
public class RegisterEntry extends Aggregate {

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_kind", length = 30, nullable = false, updatable = false)
    private EntryKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction", length = 10, nullable = false, updatable = false)
    private Direction direction;

    @Column(name = "reception_number", length = 60, updatable = false)
    private String receptionNumber;

    @Column(name = "register_number", length = 80)
    private String registerNumber;

    @Column(name = "subject_id", length = 26, nullable = false, updatable = false)
    private String subjectId;

    @Column(name = "association_id", length = 26, updatable = false)
    private String associationId;

    @Column(name = "matter_id", length = 26)
    private String matterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", length = 12, nullable = false)
    private PublicationLevel level;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "happened_on", nullable = false, updatable = false)
    private LocalDate happenedOn;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(name = "registered_by", length = 40, nullable = false, updatable = false)
    private String registeredBy;

    @Column(name = "corrects_id", length = 26, updatable = false)
    private String correctsId;

    @Column(name = "reason", length = 1000, updatable = false)
    private String reason;

    protected RegisterEntry() {
    }

    /** A line that is complete from the beginning; matter and reception number may be null. */
    public RegisterEntry(String boardId, EntryKind kind, Direction direction, String receptionNumber, String subjectId,
                         String associationId, String matterId, PublicationLevel level, Instant happenedAt, Instant registeredAt,
                         String registeredBy) {
        this.boardId = Objects.requireNonNull(boardId, "boardId");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.direction = Objects.requireNonNull(direction, "direction");
        this.receptionNumber = receptionNumber;
        this.subjectId = Objects.requireNonNull(subjectId, "subjectId");
        this.associationId = associationId;
        this.matterId = matterId;
        this.level = Objects.requireNonNull(level, "level");
        this.happenedAt = happenedAt;
        this.happenedOn = Clock.dayOf(happenedAt);
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
    }

    /** A correction of this entry; the facts that are null stay. Corrections of corrections point at the first entry. */
    public RegisterEntry corrected(Instant truly, String trueNumber, String why, Instant now, String by) {
        if (why == null || why.isBlank() || why.length() > 1000) {
            throw new BusinessException("register.reason").at("reason");
        }
        if (truly == null && (trueNumber == null || trueNumber.isBlank())) {
            throw new BusinessException("register.nothing-corrected");
        }
        if (truly != null && truly.isAfter(now)) {
            throw new BusinessException("register.future").at("receivedAt");
        }
        RegisterEntry entry = new RegisterEntry(boardId, EntryKind.CORRECTION, direction, null, subjectId, associationId, matterId, level,
                truly == null ? happenedAt : truly, now, by);
        entry.registerNumber = trueNumber == null || trueNumber.isBlank() ? registerNumber : cleanNumber(trueNumber);
        entry.correctsId = firstId();
        entry.reason = why.strip();
        return entry;
    }

    /** The entry that was written first: the one this corrects, or itself. */
    public String firstId() {
        return correctsId == null ? id() : correctsId;
    }

    /** The matter it belongs to, told once. */
    public void assignMatter(String matter, String number) {
        if (matterId != null && !matterId.equals(matter)) {
            throw new BusinessException("register.has-matter");
        }
        matterId = Objects.requireNonNull(matter, "matter");
        if (registerNumber == null && number != null) {
            registerNumber = cleanNumber(number);
        }
    }

    /** Never raises. */
    public void lowerLevel(PublicationLevel to) {
        level = level.min(to);
    }

    private static String cleanNumber(String typed) {
        String number = typed.strip();
        if (number.isEmpty() || number.length() > 80 || number.codePoints().anyMatch(Character::isISOControl)) {
            throw new BusinessException("register.number").at("registerNumber");
        }
        return number;
    }

    public String boardId() {
        return boardId;
    }

    public EntryKind kind() {
        return kind;
    }

    public Direction direction() {
        return direction;
    }

    public String receptionNumber() {
        return receptionNumber;
    }

    public String registerNumber() {
        return registerNumber;
    }

    public String subjectId() {
        return subjectId;
    }

    public String associationId() {
        return associationId;
    }

    public String matterId() {
        return matterId;
    }

    public PublicationLevel level() {
        return level;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public String correctsId() {
        return correctsId;
    }

    public String reason() {
        return reason;
    }
}
