package org.samstod.applications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.Receipt;

/** The receipt, and taking a submitted application back. */
@Named("receiptBacking")
@RequestScoped
public class ReceiptBacking {

    @Inject
    ApplicationService applications;

    @Inject
    ApplicationFrame frame;

    private String id;
    private Receipt receipt;

    /** Reads the page. */
    public void load() {
        receipt = applications.receipt(id);
        frame.load(id, null);
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
