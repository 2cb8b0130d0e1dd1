package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/**
 * What a decision does to a fiscal year's frame, by its booked entries, and what its grant says: what is promised, what has been paid. What has been
 * paid above what the frame still carries was repaid; so a repaid sum needs no book of its own.
 *
 * @param number the grant's number, or null while the decision has not been told
 * @param guarded whether whose it is may be seen by named persons only
 * @param parts of the grant in that year
 * @param entries booked in the frame, in order
 */
public record FrameStanding(String decisionId, int year, String number, boolean guarded, List<Part> parts, List<Entry> entries) {

    /**
     * A part of the grant that is not cancelled.
     *
     * @param paidOn the day it was paid, or null
     */
    public record Part(Money amount, LocalDate paidOn) {
    }

    /** A booked entry of the decision. */
    public record Entry(boolean release, Money amount, Instant at) {
    }

    /** What the grant gives in the year; for a decision that has not been told what the frame says. */
    public Money promised() {
        return number == null ? net() : Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** What the frame carries for it now. */
    public Money net() {
        return Money.sum(entries.stream().map(one -> one.release() ? one.amount().negated() : one.amount()).toList());
    }

    /** What the frame carries, and what came back of what had been paid: to be the same as what is promised. */
    public Money accounted() {
        return net().plus(excess(paidBy(LocalDate.MAX), net()));
    }

    /** Whether frame and grant say the same. */
    public boolean agrees() {
        return promised().equals(accounted());
    }

    /** What came back after it had been paid, entry by entry. */
    public List<MonthItem> repaid() {
        List<MonthItem> repaid = new ArrayList<>();
        Money left = Money.ZERO;
        int turn = 0;
        for (Entry one : entries.stream().sorted(Comparator.comparing(Entry::at)).toList()) {
            Money after = one.release() ? left.minus(one.amount()) : left.plus(one.amount());
            if (one.release()) {
                turn++;
                LocalDate day = Clock.dayOf(one.at());
                Money back = excess(paidBy(day), after).minus(excess(paidBy(day), left));
                if (back.isPositive() && number != null) {
                    repaid.add(new MonthItem(decisionId + "-" + year + "-" + turn, MonthItem.Kind.REPAID, number, day, back.negated(), null, null, null, null,
                            one.at(), guarded, null));
                }
            }
            left = after;
        }
        return repaid;
    }

    private Money paidBy(LocalDate day) {
        return Money.sum(parts.stream().filter(one -> one.paidOn() != null && !one.paidOn().isAfter(day)).map(Part::amount).toList());
    }

    private static Money excess(Money paid, Money carried) {
        return paid.isMoreThan(carried) ? paid.minus(carried) : Money.ZERO;
    }
}
