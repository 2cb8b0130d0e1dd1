package org.samstod.applications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.Receipt;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;

/** Says what taking an application back means, and does it. */
@Named("withdrawBacking")
@RequestScoped
public class WithdrawBacking {

    @Inject
    ApplicationService applications;

    @Inject
    ApplicationFrame frame;

    @Inject
    Addresses addresses;

    private String id;
    private Receipt receipt;
    private boolean sure;

    /** Reads the page. */
    public void load() {
        receipt = applications.receipt(id);
        frame.load(id, null);
    }

    /** Takes it back, once the applicant has said so. */
    public void withdraw() {
        load();
        if (!sure) {
            throw new BusinessException("application.withdraw.sure").at("sure");
        }
        applications.withdraw(id);
        addresses.redirect("/association/applications/" + id + "/receipt");
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
