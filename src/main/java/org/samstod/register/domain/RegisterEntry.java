package org.samstod.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.samstod.register.Correction;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryTarget;
import org.samstod.register.SenderKind;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/**
 * One line of the register (OSL 5:2). It is written once; afterwards it may only get what was not there yet, its matter and its register
 * number, once each, and its level may be lowered. What was wrong is put right by a further entry of kind {@link EntryKind#CORRECTION}.
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

    @Column(name = "counterpart", length = 200, updatable = false)
    private String counterpart;

    @Enumerated(EnumType.STRING)
    @Column(name = "counterpart_kind", length = 12, updatable = false)
    private SenderKind counterpartKind;

    @Column(name = "short_matter", length = 300, updatable = false)
    private String shortMatter;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_kind", length = 30, updatable = false)
    private EntryKind documentKind;

    @Column(name = "about_id", length = 26)
    private String aboutId;

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

    /**
     * Mail that came in: whom from and what about are said by the registrar.
     *
     * @throws BusinessException {@code register.counterpart} or {@code register.matter} when a text is missing or too long
     */
    public static RegisterEntry mail(String boardId, String receptionNumber, String mailId, String associationId, EntryWords words,
                                     PublicationLevel level, Instant happenedAt, Instant registeredAt, String registeredBy) {
        RegisterEntry entry = new RegisterEntry(boardId, EntryKind.OTHER, Direction.RECEIVED, receptionNumber, mailId, associationId, null,
                level, happenedAt, registeredAt, registeredBy);
        entry.say(words);
        return entry;
    }

    /** Mail that was sent on, after this entry's mail had come in. */
    public RegisterEntry sentOn(String recipient, SenderKind recipientKind, Instant now, String by) {
        RegisterEntry entry = new RegisterEntry(boardId, EntryKind.OTHER, Direction.SENT, null, subjectId, associationId, matterId, level, now,
                now, by);
        entry.say(new EntryWords(recipientKind, recipient, shortMatter));
        return entry;
    }

    private void say(EntryWords words) {
        counterpartKind = words.kind();
        counterpart = words.counterpart();
        shortMatter = words.matter();
    }

    /**
     * A correction of this entry; the facts that are null stay. Corrections of corrections point at the first entry.
     *
     * @param target the case or matter it belongs to instead, or null
     */
    public RegisterEntry corrected(Correction right, EntryTarget target, Instant now, String by) {
        if (right.reason() == null || right.reason().isBlank() || right.reason().length() > 1000) {
            throw new BusinessException("register.reason").at("reason");
        }
        String trueNumber = right.registerNumber() == null || right.registerNumber().isBlank() ? null : cleanNumber(right.registerNumber());
        if (right.receivedAt() == null && trueNumber == null && right.kind() == null && right.direction() == null
                && right.counterpartKind() == null && right.counterpart() == null && right.matter() == null && target == null) {
            throw new BusinessException("register.nothing-corrected");
        }
        if (right.receivedAt() != null && right.receivedAt().isAfter(now)) {
            throw new BusinessException("register.future").at("receivedAt");
        }
        if (right.kind() == EntryKind.CORRECTION) {
            throw new BusinessException("register.kind").at("kind");
        }
        RegisterEntry entry = new RegisterEntry(boardId, EntryKind.CORRECTION, right.direction() == null ? direction : right.direction(), null,
                subjectId, associationId, target == null ? matterId : target.matterId(), target == null ? level : level.min(target.level()),
                right.receivedAt() == null ? happenedAt : right.receivedAt(), now, by);
        entry.registerNumber = trueNumber != null ? trueNumber
                : target != null && target.registerNumber() != null ? target.registerNumber() : registerNumber;
        entry.aboutId = target == null ? aboutId : target.aboutId();
        entry.documentKind = right.kind() == null ? documentKind() : right.kind();
        entry.say(new EntryWords(right.counterpartKind() == null ? counterpartKind : right.counterpartKind(),
                right.counterpart() == null ? counterpart : right.counterpart(), right.matter() == null ? shortMatter : right.matter()));
        entry.correctsId = firstId();
        entry.reason = right.reason().strip();
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

    /** The case or matter a document is put to, told once; its level holds from then on where it is lower. */
    public void assign(EntryTarget target) {
        assignMatter(target.matterId(), target.registerNumber());
        aboutId = target.aboutId();
        lowerLevel(target.level());
    }

    /**
     * The number from the board's other register, told once.
     *
     * @throws BusinessException {@code register.number-given} when there is another one already
     */
    public void giveNumber(String number) {
        String clean = cleanNumber(number);
        if (registerNumber != null && !registerNumber.equals(clean)) {
            throw new BusinessException("register.number-given", registerNumber);
        }
        registerNumber = clean;
    }

    /** Never raises. */
    public void lowerLevel(PublicationLevel to) {
        level = level.min(to);
    }

    /**
     * A register number as it is stored.
     *
     * @throws BusinessException {@code register.number} when it is empty, too long or holds control characters
     */
    public static String cleanNumber(String typed) {
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

    /** What kind of document it is, also where the entry itself is a correction. */
    public EntryKind documentKind() {
        return documentKind == null ? kind : documentKind;
    }

    /** Whom it came from or went to, or null. */
    public String counterpart() {
        return counterpart;
    }

    public SenderKind counterpartKind() {
        return counterpartKind;
    }

    /** What it is about, short, or null. */
    public String shortMatter() {
        return shortMatter;
    }

    /** The application of the case it was put to, or null. */
    public String aboutId() {
        return aboutId;
    }
}
