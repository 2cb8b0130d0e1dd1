package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryDecisionService.MayDecide;
import org.samstod.grants.RecoveryLedgerService;
import org.samstod.grants.RecoveryService;
import org.samstod.grants.RecoveryView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

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

    private final Form form = new Form();
    private RecoveryView recovery;
    private MayDecide may;

    @PostConstruct
    void read() {
        recovery = service.recovery(id == null ? "" : id);
        may = decisions.mayDecide(id);
        form.put("version", recovery.version());
    }

    /** The association has answered in another way. */
    public void answered() {
        done("office.recovery.answered", service.answered(id, form.version(), form.text("answer")));
    }

    /** Takes the proposal back. */
    public void withdraw() {
        service.withdraw(id, form.version());
        done("office.recovery.withdrawn");
    }

    /** Asks for an invoice. */
    public void request() {
        ledger.request(id, form.version(), form.day("payBy"));
        done("office.recovery.requested");
    }

    /** The invoice has been sent. */
    public void invoiced() {
        ledger.invoiced(id, form.version(), form.text("invoice"), form.day("on"));
        done("office.recovery.recorded");
    }

    /** Money has come. */
    public void paid() {
        ledger.paid(id, form.version(), form.amount("sum"), form.day("on"));
        done("office.recovery.recorded");
    }

    /** What had been paid too much has gone back. */
    public void refunded() {
        ledger.refunded(id, form.version(), form.amount("refundSum"), form.day("refundOn"));
        done("office.recovery.recorded");
    }

    /** Some of it is given up. */
    public void writeOff() {
        ledger.writtenOff(id, form.version(), form.amount("offSum"), form.day("offOn"), form.text("reason"));
        done("office.recovery.recorded");
    }

    private void done(String key, Object... args) {
        done.at("/office/recoveries/" + id, key, args);
    }

    public Form getForm() {
        return form;
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
}
