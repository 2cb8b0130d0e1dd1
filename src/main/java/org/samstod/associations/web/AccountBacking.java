package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.associations.PayoutAccountView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.PostedFile;

/** Where the money of the association in use is paid. */
@Named("accountBacking")
@RequestScoped
public class AccountBacking {

    private static final String PAGE = "/association/account";

    @Inject
    PayoutAccountService payouts;

    @Inject
    AssociationInUse inUse;

    @Inject
    Done done;

    private List<PayoutAccountView> all = List.of();
    private String kind;
    private String number;
    private String ocr;
    private boolean own;
    private Part file;

    @PostConstruct
    void read() {
        inUse.require();
        if (inUse.isVerified()) {
            all = payouts.accounts(inUse.getId());
        }
    }

    /** Asks for money to be paid to the typed account. */
    public void change() {
        PostedFile posted = PostedFile.of(file);
        payouts.change(new ChangeAccount(inUse.require(), kind, number, ocr, own, posted.name(), posted.content()));
        done.at(PAGE, "association.account.changed");
    }

    /** Takes a change back. */
    public void takeBack(String id, long version) {
        payouts.takeBack(id, version);
        done.at(PAGE, "association.account.taken-back");
    }

    /** The account that money is paid to, or null. */
    public PayoutAccountView getCurrent() {
        return all.stream().filter(PayoutAccountView::inUse).findFirst().orElse(null);
    }

    /** The change that waits for an officer, or null. */
    public PayoutAccountView getPending() {
        return all.stream().filter(PayoutAccountView::waiting).findFirst().orElse(null);
    }

    /** The latest change, when it was sent back; else null. */
    public PayoutAccountView getSentBack() {
        return all.stream().findFirst().filter(one -> one.reason() != null).orElse(null);
    }

    /** Every change, the latest first. */
    public List<PayoutAccountView> getAll() {
        return all;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getOcr() {
        return ocr;
    }

    public void setOcr(String ocr) {
        this.ocr = ocr;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
