package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

/**
 * The fourth record of a decision, after proposing, deciding and telling: that it is to be published, from which day, at
 * which level, and what became of it. Three whole working days pass after telling, in which the association can lower
 * the level with one tap. The level only ever falls.
 */
@Entity
@Table(name = "publication_orders")
public class PublicationOrder extends Aggregate {

    /** Whole working days between telling and publishing. */
    public static final int WAITING_DAYS = 3;

    /** What became of it. */
    public enum Status {
        /** Told; the waiting days are running. */
        WAITING,
        /** The public copy exists. */
        PUBLISHED,
        /** Nothing of its own is shown: level 1 or 0. */
        NOT_SHOWN,
        /** Another decision took the place of this one before it was shown or counted. */
        REPLACED,
        /** It was shown, and taken down when a court had annulled the decision. */
        TAKEN_DOWN
    }

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "case_id", length = 26)
    private String caseId;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level")
    private PublicationLevel level;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_status")
    private Status status;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "counted_at")
    private Instant countedAt;

    @Column(name = "lowered_at")
    private Instant loweredAt;

    protected PublicationOrder() {
    }

    /** Made when the decision is told. */
    public static PublicationOrder of(DecisionRow decision, SwedishCalendar calendar) {
        return of(decision, Clock.dayOf(decision.toldAt()), calendar);
    }

    /**
     * Made when a decision has been told and, for a board's, its minutes approved.
     *
     * @param since the later of the two days
     */
    public static PublicationOrder of(DecisionRow decision, LocalDate since, SwedishCalendar calendar) {
        PublicationOrder order = new PublicationOrder();
        order.decisionId = decision.id();
        order.caseId = decision.caseId();
        order.associationId = decision.associationId();
        order.boardId = decision.boardId();
        order.level = decision.level();
        order.dueOn = dueOn(since, calendar);
        order.status = shows(order.level) ? Status.WAITING : Status.NOT_SHOWN;
        return order;
    }

    /** First day of publication: the day after three whole working days have passed since the day of telling. */
    public static LocalDate dueOn(LocalDate toldOn, SwedishCalendar calendar) {
        return calendar.afterWholeWorkdays(toldOn, WAITING_DAYS);
    }

    /** Whether it may be published on a day. */
    public boolean due(LocalDate day) {
        return status == Status.WAITING && !day.isBefore(dueOn);
    }

    /**
     * The public copy was made.
     *
     * @throws BusinessException before its day
     */
    public void published(Instant at) {
        if (!due(Clock.dayOf(at))) {
            throw new BusinessException("publication.not-due", dueOn);
        }
        status = Status.PUBLISHED;
        publishedAt = at;
    }

    /**
     * Nothing of its own is shown; it was handed over to be counted in the one row of its year.
     *
     * @throws BusinessException before its day, or when it is shown or counted already
     */
    public void counted(Instant at) {
        if (status != Status.NOT_SHOWN || publishedAt != null || countedAt != null || Clock.dayOf(at).isBefore(dueOn)) {
            throw new BusinessException("publication.not-due", dueOn);
        }
        countedAt = at;
    }

    /**
     * Lowers the level.
     *
     * @return whether anything changed
     * @throws BusinessException when the level would rise: that takes a reason, a second person and the association's yes
     */
    public boolean lower(PublicationLevel to, Instant at) {
        if (level.isLowerThan(to)) {
            throw new BusinessException("publication.raise");
        }
        if (to == level) {
            return false;
        }
        level = to;
        loweredAt = at;
        if (!shows(to) && status != Status.REPLACED && status != Status.TAKEN_DOWN) {
            status = Status.NOT_SHOWN;
        }
        return true;
    }

    /** Another decision takes the place of this one: what is not shown or counted yet never will be. */
    public void replaced() {
        if (open()) {
            status = Status.REPLACED;
        }
    }

    /** A court has annulled the decision: what is shown is taken down, and what is not shown or counted yet never will be. */
    public void annulled() {
        if (status == Status.PUBLISHED) {
            status = Status.TAKEN_DOWN;
        }
        replaced();
    }

    /** Whether it is, or has been, shown in full: minutes of its time may name the applicant. */
    public boolean shownOpenly() {
        return (status == Status.PUBLISHED || status == Status.TAKEN_DOWN) && level == PublicationLevel.OPEN;
    }

    /** The day it is counted from was recorded wrongly: its own is set anew, unless it is shown or counted already. */
    public void correct(LocalDate since, SwedishCalendar calendar) {
        if (open()) {
            dueOn = dueOn(since, calendar);
        }
    }

    /** Whether it is neither shown nor counted yet, and is going to be. */
    private boolean open() {
        return status == Status.WAITING || status == Status.NOT_SHOWN && countedAt == null && publishedAt == null;
    }

    /** Whether a case of this level has a public copy of its own. */
    public static boolean shows(PublicationLevel level) {
        return level.isAtLeast(PublicationLevel.LIMITED);
    }

    public String decisionId() {
        return decisionId;
    }

    public String caseId() {
        return caseId;
    }

    public String associationId() {
        return associationId;
    }

    public String boardId() {
        return boardId;
    }

    public PublicationLevel level() {
        return level;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Status status() {
        return status;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant countedAt() {
        return countedAt;
    }

    public Instant loweredAt() {
        return loweredAt;
    }
}
