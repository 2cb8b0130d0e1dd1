package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.samstod.decisions.AppealState;
import org.samstod.shared.Money;

/** What courts have done to a decided recovery, as far as money and days are concerned; how it came about is told by the appeals themselves. */
@Embeddable
public class RecoveryCourt {

    @Column(name = "appeals")
    private int appeals;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_state")
    private AppealState appeal;

    @Column(name = "stayed_on")
    private LocalDate stayedOn;

    @Column(name = "left_ore")
    private Long leftOre;

    protected RecoveryCourt() {
    }

    /**
     * How things stand after a step.
     *
     * @param all every appeal against it, the newest last
     * @param decided what was decided
     * @param day when it happened
     * @return days that a stay which ends now has lasted, from {@link #stayedOn} before the step; 0 when none ends
     */
    long follow(List<RecoveryAppeal> all, Money decided, LocalDate day) {
        appeals = all.size();
        appeal = all.get(all.size() - 1).state();
        Money least = all.stream().map(one -> one.leaves(decided)).min(Money::compareTo).orElse(decided);
        leftOre = least.equals(decided) ? null : least.ore();
        boolean stay = all.stream().anyMatch(one -> one.state() == AppealState.STAYED);
        if (stay && stayedOn == null) {
            stayedOn = day;
        } else if (!stay && stayedOn != null) {
            long days = Math.max(0, ChronoUnit.DAYS.between(stayedOn, day));
            stayedOn = null;
            return days;
        }
        return 0;
    }

    /** How many appeals there are. */
    public int appeals() {
        return appeals;
    }

    /** Where the newest stands, or null. */
    public AppealState appeal() {
        return appeal;
    }

    /** Since when a court has stopped the decision (inhibition), or null. */
    public LocalDate stayedOn() {
        return stayedOn;
    }

    /** What a court has left of the sum, or null when the decision stands. */
    Money left() {
        return leftOre == null ? null : Money.ofOre(leftOre);
    }
}
