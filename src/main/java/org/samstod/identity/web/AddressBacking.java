package org.samstod.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.samstod.identity.AddressService;
import org.samstod.identity.AddressService.OwnAddress;
import org.samstod.shared.web.Done;

/** One's own address: whether it is confirmed, the mail once more, and another address. */
@Named("ownAddress")
@RequestScoped
public class AddressBacking {

    private static final String PAGE = "/account/address";

    @Inject
    AddressService service;

    @Inject
    Done done;

    private OwnAddress own;
    private String email;
    private String password;

    @PostConstruct
    void init() {
        // Before what was typed or pressed is taken, which is only where the page shows it.
        if (Faces.isPostback()) {
            load();
        }
    }

    /** View action. */
    public void load() {
        own = service.own();
    }

    /** Mails the link once more. */
    public void sendAgain() {
        service.sendAgain();
        done.at(PAGE, "account.address.sent");
    }

    /** Mails a link to the address that was typed. */
    public void change() {
        String typed = password;
        password = null;
        service.change(email, typed);
        done.at(PAGE, "account.address.change.sent");
    }

    public OwnAddress getOwn() {
        return own;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
