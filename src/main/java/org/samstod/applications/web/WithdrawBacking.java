package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.Receipt;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Says what taking an application back means, and does it. */
@Named("withdrawBacking")
@RequestScoped
public class WithdrawBacking {

    @Inject
    ApplicationService applications;

    @Inject
    Addresses addresses;

    private String id;
    private Receipt receipt;
    private boolean sure;

    @PostConstruct
    void read() {
        id = Params.text("id");
        receipt = applications.receipt(id);
    }

    /** Takes it back, once the applicant has said so. */
    public void withdraw() {
        if (!sure) {
            throw new BusinessException("application.withdraw.sure").at("sure");
        }
        applications.withdraw(id);
        addresses.redirect("/association/applications/" + id + "/receipt");
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
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
}
