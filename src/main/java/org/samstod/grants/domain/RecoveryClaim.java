package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Money;

/** How the money of a decided recovery comes in: the request for an invoice, and the sums of what the ledger has answered. */
@Embeddable
public class RecoveryClaim {

    @Column(name = "pay_by")
    private LocalDate payBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_name")
    private String requestedName;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    @Column(name = "paid_ore")
    private long paidOre;

    @Column(name = "asked_ore")
    private Long askedOre;

    @Column(name = "written_off_ore")
    private long writtenOffOre;

    protected RecoveryClaim() {
    }

    void request(LocalDate due, Money sum, String name, Instant at) {
        payBy = due;
        askedOre = sum.ore();
        requestedName = name;
        requestedAt = at;
    }

    void invoiced(String number) {
        invoiceNumber = number;
    }

    /** Another sum is claimed: the request, and the invoice if it has gone out, are no longer right. What they said stays in the lines. */
    void anew() {
        payBy = null;
        askedOre = null;
        requestedName = null;
        requestedAt = null;
        invoiceNumber = null;
    }

    /** A day to pay that had not come when the decision was stopped comes as much later as that lasted. */
    void stoodStill(LocalDate since, long days) {
        if (days > 0 && payBy != null && !payBy.isBefore(since)) {
            payBy = payBy.plusDays(days);
        }
    }

    /** What is left to pay of what is claimed. */
    Money owed(Money claimed) {
        Money left = claimed.minus(paid()).minus(writtenOff());
        return left.isPositive() ? left : Money.ZERO;
    }

    /** What has been paid above what is claimed. */
    Money refund(Money claimed) {
        return paid().isMoreThan(claimed) ? paid().minus(claimed) : Money.ZERO;
    }

    /** Where a claim stands by its sums alone. */
    RecoveryState standing(Money claimed) {
        if (refund(claimed).isPositive()) {
            return RecoveryState.REFUND;
        }
        if (owed(claimed).isPositive()) {
            return payBy == null ? RecoveryState.DECIDED : invoiceNumber == null ? RecoveryState.REQUESTED
                    : paidOre > 0 ? RecoveryState.PART_PAID : RecoveryState.INVOICED;
        }
        return claimed.isPositive() ? RecoveryState.SETTLED : RecoveryState.QUASHED;
    }

    void giveBack(Money sum) {
        paidOre -= sum.ore();
    }

    void pay(Money sum) {
        paidOre += sum.ore();
    }

    void writeOff(Money sum) {
        writtenOffOre += sum.ore();
    }

    /** The last day to pay, or null before an invoice is asked for. */
    public LocalDate payBy() {
        return payBy;
    }

    /** The sum of the invoice that was asked for, or null; for requests from before it was kept, what was decided. */
    public Money asked() {
        return askedOre == null ? null : Money.ofOre(askedOre);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public String requestedName() {
        return requestedName;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    /** What has been paid, less what has been given back. */
    public Money paid() {
        return Money.ofOre(paidOre);
    }

    public Money writtenOff() {
        return Money.ofOre(writtenOffOre);
    }
}
