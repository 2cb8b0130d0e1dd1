package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/**
 * What a decision does to a fiscal year's frame, by its booked entries, and what the portal says: what its grant promises, what has been paid, what has come
 * back after a recovery. How they hang together says {@link FrameBalance}.
 *
 * @param number the grant's number, or null while the decision has not been told
 * @param guarded whether whose it is may be seen by named persons only
 * @param parts of the grant in that year
 * @param back what recoveries say has come back of the year
 * @param entries booked in the frame, in order
 */
public record FrameStanding(String decisionId, int year, String number, boolean guarded, List<Part> parts, Money back, List<Entry> entries) {

    /**
     * A part of the grant that is not cancelled.
     *
     * @param paidOn the day it was paid, or null
     */
    public record Part(Money amount, LocalDate paidOn) {
    }

    /** A booked entry of the decision. */
    public record Entry(Does does, Money amount, Instant at) implements FrameBalance.Booked {
    }

    /** What the grant gives in the year, less what has come back after a recovery; for a decision that has not been told what the frame says. */
    public Money promised() {
        return number == null ? net() : Money.sum(parts.stream().map(Part::amount).toList()).minus(back);
    }

    /** What the frame carries for it now. */
    public Money net() {
        return balance(entries, LocalDate.MAX).committed();
    }

    /** What the frame carries, and what was given back although it had been paid: to be the same as what is promised. */
    public Money accounted() {
        FrameBalance now = balance(entries, LocalDate.MAX);
        return now.committed().plus(now.paidReleased());
    }

    /** Whether frame and grant say the same. */
    public boolean agrees() {
        return promised().equals(accounted());
    }

    /** What was given back after it had been paid, entry by entry; what came back after a recovery has lines of its own. */
    public List<MonthItem> repaid() {
        List<MonthItem> repaid = new ArrayList<>();
        List<Entry> until = new ArrayList<>();
        int turn = 0;
        for (Entry one : entries.stream().sorted(Comparator.comparing(Entry::at)).toList()) {
            LocalDate day = Clock.dayOf(one.at());
            Money before = balance(until, day).paidReleased();
            until.add(one);
            if (one.does() == Does.RELEASE) {
                turn++;
                Money more = balance(until, day).paidReleased().minus(before);
                if (more.isPositive() && number != null) {
                    repaid.add(new MonthItem(decisionId + "-" + year + "-" + turn, MonthItem.Kind.REPAID, number, day, more.negated(), null, null, null, null,
                            one.at(), guarded, null));
                }
            }
        }
        return repaid;
    }

    private FrameBalance balance(List<Entry> lines, LocalDate day) {
        return FrameBalance.of(lines, Money.sum(parts.stream().filter(one -> one.paidOn() != null && !one.paidOn().isAfter(day)).map(Part::amount).toList()));
    }
}
