package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.decisions.AppealState;
import org.samstod.decisions.RecordAppeal;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/** One dated thing that happened to an appeal against a recovery, with the court and its number. Only added. */
@Entity
@Table(name = "recovery_appeal_steps")
public class RecoveryAppealStep extends Aggregate {

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

    @Column(name = "set_ore")
    private Long setOre;

    @Column(name = "recorded_by", length = 26)
    private String recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecoveryAppealStep() {
    }

    /**
     * The step that an appeal has just taken.
     *
     * @param sum what the court has set, for another sum
     * @throws org.samstod.shared.BusinessException what {@link RecordAppeal#requireTexts} says
     */
    public static RecoveryAppealStep of(RecoveryAppeal appeal, RecordAppeal said, Money sum, Recorder by) {
        said.requireTexts();
        RecoveryAppealStep step = new RecoveryAppealStep();
        step.appealId = appeal.id();
        step.number = appeal.steps();
        step.state = appeal.state();
        step.day = said.day();
        step.court = said.court();
        step.courtNumber = said.courtNumber();
        step.note = said.note();
        step.setOre = appeal.state() == AppealState.CHANGED ? Long.valueOf(sum.ore()) : null;
        step.recordedBy = by.account();
        step.recordedName = by.name();
        step.recordedAt = by.at();
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

    /** What the court has set, or null. */
    public Money set() {
        return setOre == null ? null : Money.ofOre(setOre);
    }

    public String recordedName() {
        return recordedName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
