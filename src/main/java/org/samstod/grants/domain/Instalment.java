package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** One part of a grant's money, waiting for a day or for something that the association is to have done. See {@link InstalmentState}. */
@Entity
@Table(name = "grant_instalments")
public class Instalment extends Aggregate {

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "instalment_no")
    private int number;

    @Column(name = "fiscal_year")
    private int year;

    @Column(name = "amount_ore")
    private long amountOre;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_kind")
    private DueKind kind;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "milestone")
    private String milestone;

    @Column(name = "met_by", length = 26)
    private String metBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "instalment_state")
    private InstalmentState state;

    @Column(name = "pay_on")
    private LocalDate payOn;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "last_reason")
    private String lastReason;

    protected Instalment() {
    }

    public Instalment(Grant grant, int number, PlannedPart part) {
        this.grantId = grant.id();
        this.boardId = grant.boardId();
        this.number = number;
        this.year = part.year();
        this.amountOre = part.amount().ore();
        this.kind = part.kind();
        this.dueOn = part.kind() == DueKind.DATE ? part.dueOn() : null;
        this.milestone = part.kind() == DueKind.MILESTONE ? part.milestone().strip() : null;
        this.state = InstalmentState.DUE;
    }

    /** A granted change: what is due by its day and not on its way is paid no earlier than another. */
    public void notBefore(LocalDate day) {
        if (state == InstalmentState.DUE && kind == DueKind.DATE && dueOn.isBefore(day)) {
            dueOn = day;
        }
    }

    /**
     * An officer has found that the milestone is reached; from then the money is due.
     *
     * @throws BusinessException {@code grant.milestone} when it waits for no milestone
     */
    public void reached(String by, LocalDate day) {
        if (kind != DueKind.MILESTONE || metBy != null || state != InstalmentState.DUE) {
            throw new BusinessException("grant.milestone");
        }
        metBy = by;
        dueOn = day;
    }

    /** Whether its day has come by then. */
    public boolean dueBy(LocalDate day) {
        return state == InstalmentState.DUE && dueOn != null && !dueOn.isAfter(day);
    }

    /**
     * It goes into a run.
     *
     * @return which attempt this is, from 1
     */
    int intoRun(LocalDate day) {
        become(InstalmentState.IN_RUN);
        payOn = day;
        return ++attempts;
    }

    /** Its run was cancelled before anything left. */
    void outOfRun() {
        become(InstalmentState.DUE);
        payOn = null;
    }

    void sent() {
        become(InstalmentState.SENT);
    }

    void accepted() {
        become(InstalmentState.ACCEPTED);
    }

    void paid(LocalDate day) {
        become(InstalmentState.PAID);
        paidOn = day;
    }

    /** It came back, and is due again with the reason. */
    void rejected(String reason) {
        become(InstalmentState.REJECTED);
        become(InstalmentState.DUE);
        payOn = null;
        lastReason = reason;
    }

    /** The grant was declined, or another decision has taken its place. */
    public void cancel() {
        become(InstalmentState.CANCELLED);
    }

    /** It is not paid, although others of the grant are. */
    void keepBack(String why) {
        cancel();
        lastReason = why;
    }

    private void become(InstalmentState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("payment.moved");
        }
        state = next;
    }

    public String grantId() {
        return grantId;
    }

    public String boardId() {
        return boardId;
    }

    public int number() {
        return number;
    }

    public int year() {
        return year;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    public DueKind kind() {
        return kind;
    }

    /** The day it is due; null while a milestone has not been reached. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public String milestone() {
        return milestone;
    }

    public InstalmentState state() {
        return state;
    }

    /** The day of the run it is in, or null. */
    public LocalDate payOn() {
        return payOn;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    /** The day its money came or comes: paid, in a run, or planned; null while nobody can say, and when it never will. */
    public LocalDate comesOn() {
        return state == InstalmentState.CANCELLED ? null : Stream.of(paidOn, payOn, dueOn).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** How often it has been in a run. */
    public int attempts() {
        return attempts;
    }

    /** Why it came back the last time, or null. */
    public String lastReason() {
        return lastReason;
    }
}
