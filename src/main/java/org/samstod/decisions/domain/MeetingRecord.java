package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.samstod.cases.Outcome;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/**
 * A recorded fact: what became of a case at a meeting, who recorded it and from which document. Only added: a correction is the next
 * record, and the earlier ones stay to be read.
 */
@Entity
@Table(name = "meeting_records")
public class MeetingRecord extends Aggregate {

    @Column(name = "row_id", length = 26)
    private String rowId;

    @Column(name = "record_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "row_result")
    private RowResult result;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "paragraph")
    private Integer paragraph;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Column(name = "amount_ore")
    private long amountOre;

    @Column(name = "next_year_ore")
    private long nextYearOre;

    @Lob
    @Column(name = "reasons")
    private String reasons;

    @Column(name = "ground_code")
    private String groundCode;

    @Column(name = "transferred_to")
    private String transferredTo;

    @Column(name = "not_present")
    private String notPresent;

    @Lob
    @Column(name = "reservation")
    private String reservation;

    @Column(name = "why")
    private String why;

    @Column(name = "at_once")
    private boolean atOnce;

    @Column(name = "source")
    private String source;

    @Column(name = "anomalies")
    private String anomalies;

    @Column(name = "recorded_by", length = 26)
    private String recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MeetingRecord() {
    }

    /** Keeps what was recorded, with what is odd about it. */
    public static MeetingRecord of(MeetingRow row, int number, RecordedOutcome said, Collection<Anomaly> anomalies) {
        MeetingRecord record = new MeetingRecord();
        record.rowId = row.id();
        record.number = number;
        record.result = said.result();
        record.heldOn = said.heldOn();
        record.paragraph = said.paragraph();
        record.outcome = said.outcome();
        record.amountOre = said.sum().ore();
        record.nextYearOre = said.later().ore();
        record.reasons = said.reasons();
        record.groundCode = said.groundCode();
        record.transferredTo = said.transferredTo();
        record.notPresent = said.notPresent();
        record.reservation = said.reservation();
        record.why = said.why();
        record.atOnce = said.atOnce();
        record.source = said.source();
        record.anomalies = Anomaly.join(anomalies);
        record.recordedBy = said.byAccount();
        record.recordedName = said.byName();
        record.recordedAt = said.at();
        return record;
    }

    public String rowId() {
        return rowId;
    }

    public int number() {
        return number;
    }

    public RowResult result() {
        return result;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Integer paragraph() {
        return paragraph;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    /** What of it is for the next fiscal year. */
    public Money nextYear() {
        return Money.ofOre(nextYearOre);
    }

    public String reasons() {
        return reasons;
    }

    public String groundCode() {
        return groundCode;
    }

    public String transferredTo() {
        return transferredTo;
    }

    public String notPresent() {
        return notPresent;
    }

    public String reservation() {
        return reservation;
    }

    public String why() {
        return why;
    }

    public boolean atOnce() {
        return atOnce;
    }

    public String source() {
        return source;
    }

    public Set<Anomaly> anomalies() {
        return Anomaly.split(anomalies);
    }

    public String recordedName() {
        return recordedName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
