package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;

/** One line of a case's history as its readers see it; the journal holds the proof. Only added. */
@Entity
@Table(name = "case_events")
public class CaseEvent extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "event_seq", nullable = false)
    private long seq;

    @Column(name = "act", nullable = false)
    private String act;

    @Column(name = "detail", nullable = false)
    private String detail;

    @Column(name = "hand_id", nullable = false)
    private String handId;

    @Column(name = "hand_name", nullable = false)
    private String handName;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    protected CaseEvent() {
        // for JPA
    }

    /** The line of the last act on the case; {@code detail} is the one changing part of its sentence, possibly empty. */
    public static CaseEvent of(Case about, String detail) {
        CaseEvent event = new CaseEvent();
        event.caseId = about.id();
        event.seq = about.actCount();
        event.act = about.lastAct();
        event.detail = detail == null ? "" : detail.length() > 500 ? detail.substring(0, 500) : detail;
        event.handId = about.lastHand().accountId();
        event.handName = about.lastHand().name();
        event.happenedAt = about.lastActAt();
        return event;
    }

    public String caseId() {
        return caseId;
    }

    public long seq() {
        return seq;
    }

    public String act() {
        return act;
    }

    public String detail() {
        return detail;
    }

    public Hand hand() {
        return new Hand(handId, handName);
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
