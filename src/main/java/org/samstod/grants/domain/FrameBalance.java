package org.samstod.grants.domain;

import java.util.Collection;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.shared.Money;

/**
 * What the booked lines of one decision in one frame say together with what has been paid of it: the one place that tells apart what the decision gives,
 * what came back without having been paid, what came back after it had been paid, and what is still to be paid. To the öre,
 * {@code drawn - returned + over = paid + unpaid} and {@code committed = drawn - returned - recovered}; nothing of it but {@code committed} is ever below nothing.
 *
 * @param drawn what it used, all lines together
 * @param released what was given back to the frame as not used
 * @param repaid what came back after a recovery, less what a court has let the association have again
 * @param paid what has been paid out
 */
public record FrameBalance(Money drawn, Money released, Money repaid, Money paid) {

    /** A booked line as far as sums are concerned. */
    interface Booked {

        Does does();

        Money amount();
    }

    /** Of some lines. */
    static FrameBalance of(Collection<? extends Booked> lines, Money paid) {
        return new FrameBalance(sum(lines, Does.DRAW), sum(lines, Does.RELEASE), sum(lines, Does.REPAYMENT).minus(sum(lines, Does.REFUND)), paid);
    }

    private static Money sum(Collection<? extends Booked> lines, Does does) {
        return Money.sum(lines.stream().filter(one -> one.does() == does).map(Booked::amount).toList());
    }

    /** What was given back although it had been paid: whoever books that tells that the money has come. */
    public Money paidReleased() {
        Money below = paid.minus(drawn.minus(released));
        return !below.isPositive() ? Money.ZERO : below.isMoreThan(released) ? released : below;
    }

    /** What came back without having been paid: declined, lapsed or replaced. */
    public Money returned() {
        return released.minus(paidReleased());
    }

    /** What had been paid and has come back. */
    public Money recovered() {
        return repaid.plus(paidReleased());
    }

    /** What the decision gives: what has been paid of it, and what is still to be. What came back after it had been paid does not change it. */
    public Money given() {
        return drawn.minus(returned());
    }

    /** What the frame carries for it now. */
    public Money committed() {
        return given().minus(recovered());
    }

    /** What is to be paid. */
    public Money unpaid() {
        return given().isMoreThan(paid) ? given().minus(paid) : Money.ZERO;
    }

    /** What has been paid above what it ever used: a fault to be looked into, never a debt. */
    public Money over() {
        return paid.isMoreThan(given()) ? paid.minus(given()) : Money.ZERO;
    }
}
