package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.Receipt;
import org.samstod.applications.SignatureService;
import org.samstod.applications.SigningView;
import org.samstod.shared.web.Params;

/** The receipt, and taking a submitted application back. */
@Named("receiptBacking")
@RequestScoped
public class ReceiptBacking {

    @Inject
    ApplicationService applications;

    @Inject
    SignatureService signatures;

    private String id;
    private Receipt receipt;
    private SigningView signing;

    @PostConstruct
    void read() {
        id = Params.text("id");
        receipt = applications.receipt(id);
        signing = signatures.signatures(id);
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    public Receipt getReceipt() {
        return receipt;
    }

    /** The signatures on what was submitted. */
    public SigningView getSigning() {
        return signing;
    }
}
