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
 * One attempt to pay an instalment: to whom, where, how much and on which accounts, as it was when the run was made, so that its files are
 * the same bytes whenever they are asked for. {@code live_instalment_id} is unique: the database itself holds that an instalment is in one
 * live run at most.
 */
@Entity
@Table(name = "payments")
public class Payment extends Aggregate {

    /** Longest reason kept. */
    public static final int REASON_LENGTH = 300;
    private static final int CODE_LENGTH = 10;

    @Column(name = "run_id", length = 26)
    private String runId;

    @Column(name = "payment_no")
    private int number;

    @Column(name = "instalment_id", length = 26)
    private String instalmentId;

    @Column(name = "live_instalment_id", length = 26)
    private String liveInstalmentId;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "reference_text")
    private String reference;

    @Column(name = "payee_name")
    private String payee;

    @Column(name = "amount_ore")
    private long amountOre;

    @Column(name = "fiscal_year")
    private int year;

    @Column(name = "account_kind")
    private String accountKind;

    @Column(name = "account_number")
    private String accountNumber;

    @Column(name = "ocr_reference")
    private String ocr;

    @Column(name = "end_to_end_id")
    private String endToEndId;

    @Column(name = "acc_account")
    private String account;

    @Column(name = "acc_cost_centre")
    private String costCentre;

    @Column(name = "acc_activity")
    private String activity;

    @Column(name = "acc_project")
    private String project;

    @Column(name = "acc_counterpart")
    private String counterpart;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_state")
    private PaymentState state;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "voucher")
    private String voucher;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Payment() {
    }

    /** Puts an instalment into a run; the instalment says which attempt it is, and both ids keep that. */
    Payment(PaymentRun run, int number, Instalment instalment, Payee to, Accounting on) {
        int attempt = instalment.intoRun(run.payOn());
        this.runId = run.id();
        this.number = number;
        this.instalmentId = instalment.id();
        this.liveInstalmentId = instalment.id();
        this.grantId = instalment.grantId();
        this.associationId = to.associationId();
        this.reference = to.reference();
        this.payee = to.name();
        this.amountOre = instalment.amount().ore();
        this.year = instalment.year();
        this.accountKind = to.accountKind();
        this.accountNumber = to.accountNumber();
        this.ocr = to.ocr();
        this.endToEndId = instalment.id() + "-" + attempt;
        this.account = on.account();
        this.costCentre = on.costCentre();
        this.activity = on.activity();
        this.project = on.project();
        this.counterpart = on.counterpart();
        this.state = PaymentState.IN_RUN;
    }

    void sent(Instalment instalment) {
        become(PaymentState.SENT);
        instalment.sent();
    }

    void withdrawn(Instalment instalment, Instant now) {
        become(PaymentState.WITHDRAWN);
        endedAt = now;
        instalment.outOfRun();
    }

    /** The bank or the ledger takes it on. What has been said already, or is said late, changes nothing. */
    boolean accepted(Instalment instalment) {
        if (state != PaymentState.SENT) {
            return false;
        }
        become(PaymentState.ACCEPTED);
        instalment.accepted();
        return true;
    }

    boolean paid(Instalment instalment, LocalDate day, String voucherNumber, Instant now) {
        if (!state.mayBecome(PaymentState.PAID)) {
            return false;
        }
        become(PaymentState.PAID);
        instalment.paid(day);
        paidOn = day;
        endedAt = now;
        voucher = voucherNumber == null ? voucher : voucherNumber;
        return true;
    }

    boolean rejected(Instalment instalment, String code, String text, Instant now) {
        if (!state.mayBecome(PaymentState.REJECTED)) {
            return false;
        }
        become(PaymentState.REJECTED);
        endedAt = now;
        reasonCode = cut(code, CODE_LENGTH);
        reasonText = cut(text, REASON_LENGTH);
        instalment.rejected(reasonText == null ? reasonCode : reasonText);
        return true;
    }

    /** Whether an answer says the opposite of the end that stands: it arrived after all, or it came back after all. */
    public boolean contradicts(StatusReport.Answer answer) {
        return state == PaymentState.REJECTED && answer == StatusReport.Answer.PAID || state == PaymentState.PAID && answer == StatusReport.Answer.REJECTED;
    }

    private static String cut(String text, int length) {
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(length, text.strip().length()));
    }

    private void become(PaymentState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("payment.moved");
        }
        state = next;
        if (!next.live()) {
            liveInstalmentId = null;
        }
    }

    public String runId() {
        return runId;
    }

    public int number() {
        return number;
    }

    public String instalmentId() {
        return instalmentId;
    }

    /** The instalment while no other run may have it, else null. */
    public String liveInstalmentId() {
        return liveInstalmentId;
    }

    public String grantId() {
        return grantId;
    }

    public String associationId() {
        return associationId;
    }

    public String reference() {
        return reference;
    }

    public String payee() {
        return payee;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    public int year() {
        return year;
    }

    public String accountKind() {
        return accountKind;
    }

    public String accountNumber() {
        return accountNumber;
    }

    /** The OCR reference that goes with it, or null. */
    public String ocr() {
        return ocr;
    }

    public String endToEndId() {
        return endToEndId;
    }

    public Accounting accounting() {
        return new Accounting(account, costCentre, activity, project, counterpart);
    }

    public PaymentState state() {
        return state;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String reasonText() {
        return reasonText;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public String voucher() {
        return voucher;
    }

    /** When its end was said, or null while it is under way. */
    public Instant endedAt() {
        return endedAt;
    }
}
