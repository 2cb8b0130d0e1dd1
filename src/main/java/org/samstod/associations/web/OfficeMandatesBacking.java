package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.associations.MandateService;
import org.samstod.associations.MandateView;
import org.samstod.associations.PayoutAccountService;
import org.samstod.associations.PayoutAccountView;
import org.samstod.shared.web.Done;

/** The officers' page of signing rights and accounts to confirm; one of them at a time is settled. */
@Named("officeMandatesBacking")
@RequestScoped
public class OfficeMandatesBacking {

    private static final String PAGE = "/office/mandates";

    @Inject
    MandateService mandates;

    @Inject
    PayoutAccountService payouts;

    @Inject
    Done done;

    @Inject
    @Param(name = "mandate")
    String mandateId;

    @Inject
    @Param(name = "account")
    String accountId;

    private List<MandateView> stated = List.of();
    private List<PayoutAccountView> accounts = List.of();
    private MandateView mandate;
    private PayoutAccountView account;
    private PayoutAccountView earlier;
    private long version;
    private String reason;

    /** The one thing the address names, or else the lists. */
    @PostConstruct
    void begin() {
        if (mandateId != null) {
            mandate = mandates.statement(mandateId);
            version = mandate.version();
        } else if (accountId != null) {
            account = payouts.account(accountId);
            earlier = payouts.earlier(accountId).stream().findFirst().orElse(null);
            version = account.version();
        } else {
            stated = mandates.waiting();
            accounts = payouts.waiting();
        }
    }

    /** The minutes show the right. */
    public void confirmMandate() {
        mandates.confirm(mandateId, version);
        done.at(PAGE, "office.mandates.confirmed");
    }

    /** They do not. */
    public void sendMandateBack() {
        mandates.sendBack(mandateId, version, reason);
        done.at(PAGE, "office.mandates.sent-back");
    }

    /** The evidence shows the account. */
    public void confirmAccount() {
        payouts.confirm(accountId, version);
        done.at(PAGE, "office.mandates.account.confirmed");
    }

    /** It does not. */
    public void sendAccountBack() {
        payouts.sendBack(accountId, version, reason);
        done.at(PAGE, "office.mandates.account.sent-back");
    }

    /** Whether the page shows its lists. */
    public boolean isOverview() {
        return mandate == null && account == null;
    }

    public List<MandateView> getStated() {
        return stated;
    }

    public List<PayoutAccountView> getAccounts() {
        return accounts;
    }

    public MandateView getMandate() {
        return mandate;
    }

    public PayoutAccountView getAccount() {
        return account;
    }

    /** The account that money is paid to now, or null. */
    public PayoutAccountView getEarlier() {
        return earlier;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
