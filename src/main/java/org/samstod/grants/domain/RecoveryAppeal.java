package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.decisions.AppealState;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * An appeal against a decision that money is paid back, beside it, with the states of appeals against other decisions (kommunallagen ch. 13). What a court says of
 * the sum holds until another court says something else.
 */
@Entity
@Table(name = "recovery_appeals")
public class RecoveryAppeal extends Aggregate {

    @Column(name = "recovery_id", length = 26)
    private String recoveryId;

    @Column(name = "appeal_no")
    private int number;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_state")
    private AppealState state;

    @Column(name = "leaves_ore")
    private Long leavesOre;

    @Column(name = "steps")
    private int steps;

    protected RecoveryAppeal() {
    }

    /**
     * An appeal that has come.
     *
     * @throws BusinessException {@code recovery.appeal.early} against what is not decided, {@code recovery.appeal.day} before the decision or after today
     */
    public static RecoveryAppeal received(Recovery recovery, int number, LocalDate day, LocalDate today) {
        if (recovery.ruling().outcome() == null) {
            throw new BusinessException("recovery.appeal.early");
        }
        requireDay(day, recovery.ruling().on(), today);
        RecoveryAppeal appeal = new RecoveryAppeal();
        appeal.recoveryId = recovery.id();
        appeal.number = number;
        appeal.receivedOn = day;
        appeal.state = AppealState.OPEN;
        appeal.steps = 1;
        return appeal;
    }

    /**
     * What a court, or whoever appealed, did next.
     *
     * @param sum what the court has set, when it has set another sum
     * @param decided what was decided
     * @throws BusinessException {@code appeal.step}, {@code recovery.appeal.day}, {@code recovery.appeal.sum}
     */
    public void become(AppealState next, Money sum, Money decided, LocalDate day, LocalDate today) {
        requireDay(day, receivedOn, today);
        if (next == null || !state.next(true).contains(next)) {
            throw new BusinessException("appeal.step").at("state");
        }
        if (next == AppealState.CHANGED && (sum == null || !sum.isPositive() || !decided.isMoreThan(sum))) {
            throw new BusinessException("recovery.appeal.sum").at("sum");
        }
        state = next;
        steps++;
        switch (next) {
            case ANNULLED -> leavesOre = 0L;
            case CHANGED -> leavesOre = sum.ore();
            case REJECTED -> leavesOre = null;
            // Not tried, taken back, taken up again or stopped: what stood before stands.
            default -> {
            }
        }
    }

    private static void requireDay(LocalDate day, LocalDate earliest, LocalDate today) {
        if (day == null || day.isAfter(today) || day.isBefore(earliest)) {
            throw new BusinessException("recovery.appeal.day", earliest.toString()).at("day");
        }
    }

    /** What it leaves of what was decided. */
    Money leaves(Money decided) {
        return leavesOre == null ? decided : Money.ofOre(leavesOre);
    }

    public String recoveryId() {
        return recoveryId;
    }

    public int number() {
        return number;
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
