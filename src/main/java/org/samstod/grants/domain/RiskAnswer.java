package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** What an officer has said about a signal. It is about exactly the facts the signal had; when they change, it waits for an answer again. */
@Entity
@Table(name = "risk_answers")
public class RiskAnswer extends Aggregate {

    /** Longest note. */
    public static final int LENGTH = 1000;
    /** Shortest note. */
    public static final int SHORTEST = 5;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "signal_kind")
    private RiskKind kind;

    @Column(name = "signal_mark", length = 64)
    private String mark;

    @Column(name = "note")
    private String note;

    @Column(name = "answered_by", length = 26)
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected RiskAnswer() {
    }

    /** @throws BusinessException {@code risk.note} */
    public RiskAnswer(String grantId, RiskSignal signal, String note, String by, Instant at) {
        this.grantId = grantId;
        this.kind = signal.kind();
        this.mark = signal.mark();
        this.note = note == null ? "" : note.strip();
        if (this.note.length() < SHORTEST || this.note.length() > LENGTH) {
            throw new BusinessException("risk.note", SHORTEST, LENGTH).at("note");
        }
        this.answeredBy = by;
        this.answeredAt = at;
    }

    public String grantId() {
        return grantId;
    }

    public RiskKind kind() {
        return kind;
    }

    public String note() {
        return note;
    }

    public String by() {
        return answeredBy;
    }

    public Instant at() {
        return answeredAt;
    }

    /** Whether it is about this signal as it is. */
    public boolean answers(RiskSignal signal) {
        return kind == signal.kind() && mark.equals(signal.mark());
    }
}
