package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * Instalments that are paid together on a day: made by one person, attested by another, handed over, and done when every payment has
 * arrived or come back. Life: {@link RunState}.
 */
@Entity
@Table(name = "payment_runs")
public class PaymentRun extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "run_year")
    private int year;

    @Column(name = "run_no")
    private int number;

    @Column(name = "profile_id", length = 26)
    private String profileId;

    @Enumerated(EnumType.STRING)
    @Column(name = "profile_kind")
    private ProfileKind kind;

    @Column(name = "pay_on")
    private LocalDate payOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "run_state")
    private RunState state;

    @Column(name = "payments")
    private int payments;

    @Column(name = "sum_ore")
    private long sumOre;

    @Column(name = "made_by", length = 26)
    private String madeBy;

    @Column(name = "made_name")
    private String madeName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "attested_by", length = 26)
    private String attestedBy;

    @Column(name = "attested_name")
    private String attestedName;

    @Column(name = "attested_at")
    private Instant attestedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by", length = 26)
    private String sentBy;

    @Column(name = "voucher")
    private String voucher;

    @Column(name = "state_at")
    private Instant stateAt;

    protected PaymentRun() {
    }

    /**
     * A new run.
     *
     * @param number its number in the board's year
     * @param profile how the city pays that day, null for the default: a payment order
     */
    public PaymentRun(String boardId, int year, int number, PaymentProfile profile, LocalDate payOn, String by, String name, Instant now) {
        this.boardId = boardId;
        this.year = year;
        this.number = number;
        this.profileId = profile == null ? null : profile.id();
        this.kind = profile == null ? ProfileKind.ORDER : profile.kind();
        this.payOn = payOn;
        this.state = RunState.MADE;
        this.madeBy = by;
        this.madeName = name;
        this.madeAt = now;
        this.stateAt = now;
    }

    /** Takes an instalment in; the sum of the run follows. */
    public Payment take(Instalment instalment, Payee to, Accounting on) {
        if (state != RunState.MADE) {
            throw new BusinessException("payment.moved");
        }
        Payment payment = new Payment(this, ++payments, instalment, to, on);
        sumOre = Math.addExact(sumOre, instalment.amount().ore());
        return payment;
    }

    /**
     * Another person approves it.
     *
     * @throws BusinessException {@code payment.attest.own} for the maker, {@code payment.moved}
     */
    public void attest(String by, String name, Instant now) {
        if (by.equals(madeBy)) {
            throw new BusinessException("payment.attest.own");
        }
        become(RunState.ATTESTED, now);
        attestedBy = by;
        attestedName = name;
        attestedAt = now;
    }

    /** It leaves the portal; its payments are told by the caller. */
    public void send(String by, Instant now) {
        become(RunState.SENT, now);
        sentBy = by;
        sentAt = now;
    }

    /** It is taken back before it has left. */
    public void cancel(Instant now) {
        become(RunState.CANCELLED, now);
    }

    /** Nothing of it is under way any more. */
    public void done(Instant now) {
        if (state == RunState.SENT) {
            become(RunState.DONE, now);
        }
    }

    /**
     * Somebody says by hand what became of a payment: never the one who made the run (domain facts §4).
     *
     * @throws BusinessException {@code payment.by-hand.own}, {@code payment.not-sent}
     */
    public void requireByHand(String by) {
        requireSent();
        if (by.equals(madeBy)) {
            throw new BusinessException("payment.by-hand.own");
        }
    }

    /** @throws BusinessException {@code payment.not-sent} before it has left the portal */
    public void requireSent() {
        if (state != RunState.SENT && state != RunState.DONE) {
            throw new BusinessException("payment.not-sent");
        }
    }

    /** The number of its voucher in the city's ledger. */
    public void book(String voucherNumber) {
        voucher = voucherNumber;
    }

    private void become(RunState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("payment.moved");
        }
        state = next;
        stateAt = now;
    }

    /** Its name for people: year and number. */
    public String label() {
        return year + "-" + number;
    }

    /** The id of its file; the same however often it is written (at most 35 characters). */
    public String messageId() {
        return "SAM" + id();
    }

    public String boardId() {
        return boardId;
    }

    public int year() {
        return year;
    }

    public String profileId() {
        return profileId;
    }

    public ProfileKind kind() {
        return kind;
    }

    public LocalDate payOn() {
        return payOn;
    }

    public RunState state() {
        return state;
    }

    public int payments() {
        return payments;
    }

    public Money sum() {
        return Money.ofOre(sumOre);
    }

    public String madeBy() {
        return madeBy;
    }

    public String madeName() {
        return madeName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String attestedName() {
        return attestedName;
    }

    public Instant attestedAt() {
        return attestedAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant stateAt() {
        return stateAt;
    }

    public String voucher() {
        return voucher;
    }
}
