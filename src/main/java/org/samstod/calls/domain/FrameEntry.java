package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/** One booked line of a frame. Lines are never changed or removed; what was wrong is booked back. */
@Entity
@Table(name = "frame_entries")
public class FrameEntry extends Aggregate {

    /** What the line does. */
    public enum Kind {
        /** Money set aside or taken back (may be negative); decided by somebody on a day. */
        ALLOTMENT,
        /** A decision uses it (positive). */
        DRAW,
        /** A declined or lapsed sum comes back (positive). */
        RELEASE,
        /** What was paid out has been paid back, after a recovery (positive). */
        REPAYMENT,
        /** What had been paid back has been given back, after a court has said so (positive). */
        REFUND
    }

    @Column(name = "frame_id", nullable = false, length = 26)
    private String frameId;

    @Column(name = "sub_code", length = 60)
    private String sub;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_kind", nullable = false, length = 20)
    private Kind kind;

    @Column(name = "amount_ore", nullable = false)
    private long amountOre;

    @Column(name = "booked_at", nullable = false)
    private Instant bookedAt;

    @Column(name = "booked_by", nullable = false, length = 40)
    private String bookedBy;

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "decided_by", length = 120)
    private String decidedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "note_text", length = 300)
    private String note;

    protected FrameEntry() {
    }

    private FrameEntry(String frameId, String sub, Kind kind, Money amount, String decisionId, String decidedBy, LocalDate decidedOn,
                       String note, Instant bookedAt, String bookedBy) {
        this.frameId = frameId;
        this.sub = sub;
        this.kind = kind;
        this.amountOre = amount.ore();
        this.decisionId = decisionId;
        this.decidedBy = decidedBy;
        this.decidedOn = decidedOn;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.bookedAt = bookedAt;
        this.bookedBy = bookedBy;
    }

    static FrameEntry allotment(Frame frame, String sub, Money change, String decidedBy, LocalDate decidedOn, String note,
                                Instant at, String by) {
        return new FrameEntry(frame.id(), sub, Kind.ALLOTMENT, change, null, decidedBy, decidedOn, note, at, by);
    }

    static FrameEntry draw(Frame frame, String sub, Money amount, String decisionId, Instant at, String by) {
        return new FrameEntry(frame.id(), sub, Kind.DRAW, amount, decisionId, null, null, null, at, by);
    }

    static FrameEntry release(Frame frame, String sub, Money amount, String decisionId, String note, Instant at, String by) {
        return new FrameEntry(frame.id(), sub, Kind.RELEASE, amount, decisionId, null, null, note, at, by);
    }

    static FrameEntry repayment(Frame frame, String sub, Money amount, String decisionId, String note, Instant at, String by) {
        return new FrameEntry(frame.id(), sub, Kind.REPAYMENT, amount, decisionId, null, null, note, at, by);
    }

    static FrameEntry refund(Frame frame, String sub, Money amount, String decisionId, String note, Instant at, String by) {
        return new FrameEntry(frame.id(), sub, Kind.REFUND, amount, decisionId, null, null, note, at, by);
    }

    public String frameId() {
        return frameId;
    }

    /** The code of the part it belongs to, or null for the whole. */
    public String sub() {
        return sub;
    }

    public Kind kind() {
        return kind;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public String bookedBy() {
        return bookedBy;
    }

    public String decisionId() {
        return decisionId;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String note() {
        return note;
    }
}
