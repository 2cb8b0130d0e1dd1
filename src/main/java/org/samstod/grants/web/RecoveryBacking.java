package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryDecisionService.MayDecide;
import org.samstod.grants.RecoveryLedgerService;
import org.samstod.grants.RecoveryService;
import org.samstod.grants.RecoveryView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.web.Done;

/** One recovery in the office: what was said and decided, and what the ledger answers. */
@Named
@RequestScoped
public class RecoveryBacking {

    @Inject
    RecoveryService service;

    @Inject
    RecoveryDecisionService decisions;

    @Inject
    RecoveryLedgerService ledger;

    @Inject
    CurrentUser user;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private RecoveryView recovery;
    private MayDecide may;
    private long version;
    private String answer;
    private LocalDate payBy;
    private String invoice;
    private String sum;
    private String reason;
    private LocalDate on;
    private String offSum;
    private LocalDate offOn;

    @PostConstruct
    void read() {
        recovery = service.recovery(id == null ? "" : id);
        may = decisions.mayDecide(id);
        version = recovery.version();
    }

    /** The association has answered in another way. */
    public void answered() {
        done("office.recovery.answered", service.answered(id, version, answer));
    }

    /** Takes the proposal back. */
    public void withdraw() {
        service.withdraw(id, version);
        done("office.recovery.withdrawn");
    }

    /** Asks for an invoice. */
    public void request() {
        ledger.request(id, version, payBy);
        done("office.recovery.requested");
    }

    /** The invoice has been sent. */
    public void invoiced() {
        ledger.invoiced(id, version, invoice, on);
        done("office.recovery.recorded");
    }

    /** Money has come. */
    public void paid() {
        ledger.paid(id, version, TypedSum.of(sum, "sum"), on);
        done("office.recovery.recorded");
    }

    /** Some of it is given up. */
    public void writeOff() {
        ledger.writtenOff(id, version, TypedSum.of(offSum, "offSum"), offOn, reason);
        done("office.recovery.recorded");
    }

    private void done(String key, Object... args) {
        done.at("/office/recoveries/" + id, key, args);
    }

    public RecoveryView getRecovery() {
        return recovery;
    }

    public MayDecide getMay() {
        return may;
    }

    /** Whether the role in use handles grants. */
    public boolean isManages() {
        return user.getRole().holds(Permission.GRANT_MANAGE);
    }

    /** Whether the role in use records what the board decides. */
    public boolean isSecretary() {
        return user.getRole().holds(Permission.MINUTES_MANAGE);
    }

    /** Whether the role in use keeps the ledger. */
    public boolean isFinance() {
        return user.getRole().holds(Permission.PAYMENT_MANAGE);
    }

    /** Whether the role in use may fetch the request for an invoice. */
    public boolean isReadsGrants() {
        return user.getRole().holds(Permission.GRANT_READ);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public LocalDate getPayBy() {
        return payBy;
    }

    public void setPayBy(LocalDate payBy) {
        this.payBy = payBy;
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(String invoice) {
        this.invoice = invoice;
    }

    public String getSum() {
        return sum;
    }

    public void setSum(String sum) {
        this.sum = sum;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The sum that is given up. */
    public String getOffSum() {
        return offSum;
    }

    public void setOffSum(String offSum) {
        this.offSum = offSum;
    }

    public LocalDate getOffOn() {
        return offOn;
    }

    public void setOffOn(LocalDate offOn) {
        this.offOn = offOn;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
