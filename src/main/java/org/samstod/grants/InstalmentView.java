package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.grants.domain.BankReason;
import org.samstod.grants.domain.InstalmentState;
import org.samstod.shared.Money;

/**
 * One part of a grant's money.
 *
 * @param kind {@code DATE} or {@code MILESTONE}
 * @param dueOn the day it is due, or null while a milestone is not reached
 * @param state see {@code InstalmentState}
 * @param comesOn the day the money comes: paid, in a run, or planned; null while nobody can say, and when it never will
 * @param lastReason why it came back the last time, or null
 */
public record InstalmentView(String id, int number, int year, Money amount, String kind, LocalDate dueOn, String milestone, String state,
        LocalDate comesOn, String lastReason) implements Serializable {

    /** Whether an officer can say that its milestone is reached. */
    public boolean reachable() {
        return "MILESTONE".equals(kind) && dueOn == null && "DUE".equals(state);
    }

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return InstalmentState.valueOf(state).ended();
    }

    /** Whether its money comes when a milestone is reached, nobody knows which day. */
    public boolean awaited() {
        return comesOn == null && !ended();
    }

    /** Key of the words for the reason when it is nothing but a bank's code, or null. */
    public String reasonKey() {
        return BankReason.key(lastReason);
    }
}
