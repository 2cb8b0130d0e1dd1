package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.decisions.AppealState;
import org.samstod.decisions.RecordAppeal;
import org.samstod.shared.Aggregate;

/** One dated thing that happened to an appeal, with the court and its number. Only added. */
@Entity
@Table(name = "appeal_steps")
public class AppealStep extends Aggregate {

    @Column(name = "appeal_id", length = 26)
    private String appealId;

    @Column(name = "step_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_state")
    private AppealState state;

    @Column(name = "step_day")
    private LocalDate day;

    @Column(name = "court")
    private String court;

    @Column(name = "court_number")
    private String courtNumber;

    @Column(name = "note")
    private String note;

    @Column(name = "recorded_by", length = 26)
    private String recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AppealStep() {
    }

    /** The step that an appeal has just taken. */
    public static AppealStep of(Appeal appeal, RecordAppeal said, String by, String byName, Instant at) {
        said.requireTexts();
        AppealStep step = new AppealStep();
        step.appealId = appeal.id();
        step.number = appeal.steps();
        step.state = appeal.state();
        step.day = said.day();
        step.court = said.court();
        step.courtNumber = said.courtNumber();
        step.note = said.note();
        step.recordedBy = by;
        step.recordedName = byName;
        step.recordedAt = at;
        return step;
    }

    public String appealId() {
        return appealId;
    }

    public int number() {
        return number;
    }

    public AppealState state() {
        return state;
    }

    public LocalDate day() {
        return day;
    }

    public String court() {
        return court;
    }

    public String courtNumber() {
        return courtNumber;
    }

    public String note() {
        return note;
    }

    public String recordedName() {
        return recordedName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
