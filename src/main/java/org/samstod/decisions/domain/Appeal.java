package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.decisions.AppealState;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** An appeal against a decision, beside it: the decision's own life goes on, but it cannot become final while a court has it. */
@Entity
@Table(name = "appeals")
public class Appeal extends Aggregate {

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_state")
    private AppealState state;

    @Column(name = "steps")
    private int steps;

    protected Appeal() {
    }

    /** An appeal that has come. */
    public static Appeal received(DecisionRow decision, LocalDate day, LocalDate today) {
        requireDay(day, today);
        Appeal appeal = new Appeal();
        appeal.decisionId = decision.id();
        appeal.boardId = decision.boardId();
        appeal.receivedOn = day;
        appeal.state = AppealState.OPEN;
        appeal.steps = 1;
        return appeal;
    }

    /**
     * What a court, or whoever appealed, did next.
     *
     * @return the number of the step
     */
    public int become(AppealState next, LocalDate day, LocalDate today) {
        requireDay(day, today);
        if (next == null || !state.next(false).contains(next)) {
            throw new BusinessException("appeal.step").at("state");
        }
        state = next;
        return ++steps;
    }

    private static void requireDay(LocalDate day, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            throw new BusinessException("appeal.day").at("day");
        }
    }

    public String decisionId() {
        return decisionId;
    }

    public String boardId() {
        return boardId;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public AppealState state() {
        return state;
    }

    public int steps() {
        return steps;
    }
}
