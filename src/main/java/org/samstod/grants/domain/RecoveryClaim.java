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

    @Column(name = "written_off_ore")
    private long writtenOffOre;

    protected RecoveryClaim() {
    }

    void request(LocalDate due, String name, Instant at) {
        payBy = due;
        requestedName = name;
        requestedAt = at;
    }

    void invoiced(String number) {
        invoiceNumber = number;
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

    public Instant requestedAt() {
        return requestedAt;
    }

    public String requestedName() {
        return requestedName;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    public Money paid() {
        return Money.ofOre(paidOre);
    }

    public Money writtenOff() {
        return Money.ofOre(writtenOffOre);
    }
}
