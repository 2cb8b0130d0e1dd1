package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.CaseHead;
import org.samstod.cases.CaseTransferService;
import org.samstod.cases.TransferCase;
import org.samstod.cases.TransferPage;
import org.samstod.shared.Moments;
import org.samstod.shared.Texts;

/** A case is handed over to another board: where to and why, then exactly what will be told, then done. */
@Named("caseTransfer")
@ViewScoped
public class CaseTransferBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseTransferService service;

    private TransferPage page;
    private TransferPage.Preview preview;
    private String call;
    private String reasons;

    @Override
    void read() {
        page = service.page(getId(), addresses.getLocale());
        if (page.whyNot() != null) {
            preview = null;
        }
    }

    @Override
    String part() {
        return "transfer";
    }

    /** Shows what handing over comes to. */
    public void look() {
        preview = service.preview(command(), addresses.getLocale());
    }

    /** Back to the form, with what was written. */
    public void again() {
        preview = null;
    }

    /** Hands it over, and tells. */
    public void transfer() {
        service.transfer(command());
        done("office.case-transfer.done");
    }

    private TransferCase command() {
        return new TransferCase(getId(), version(), call, reasons);
    }

    /** A call of another board, as a line to choose. */
    public String line(TransferPage.Target target) {
        String key = target.closesAt() == null ? "office.case-transfer.call.always" : target.late() ? "office.case-transfer.call.late"
                : "office.case-transfer.call.open";
        return Texts.get(addresses.getLocale(), key, target.board(), target.call(), target.closesAt() == null ? "" : Moments.of(target.closesAt()));
    }

    /** Why it cannot be handed over now, as a sentence; empty when it can. */
    public String getStopped() {
        return page.whyNot() == null ? "" : Texts.get(addresses.getLocale(), "error.case.not-allowed." + page.whyNot());
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public TransferPage getPage() {
        return page;
    }

    /** What is looked at before it is done, or null. */
    public TransferPage.Preview getPreview() {
        return preview;
    }

    public List<TransferPage.Target> getTargets() {
        return page.targets();
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
