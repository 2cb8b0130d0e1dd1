package org.samstod.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;
import org.samstod.identity.AddressService;
import org.samstod.identity.AddressService.Asked;
import org.samstod.identity.AddressService.AskedAddress;
import org.samstod.shared.web.Done;

/** The page behind the link that proves an address: shown, it only asks, because programs that look for viruses open links too; its button proves. */
@Named("addressConfirm")
@RequestScoped
public class AddressConfirmBacking {

    @Inject
    AddressService service;

    @Inject
    Done done;

    private AskedAddress asked;

    @PostConstruct
    void init() {
        // Before what was typed or pressed is taken, which is only where the page shows it.
        if (Faces.isPostback()) {
            load();
        }
    }

    /** View action. */
    public void load() {
        asked = service.asked(ticket());
        if (asked.what() == Asked.GONE) {
            Faces.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The button. */
    public void prove() {
        service.prove(ticket());
        done.at("/account/address", "account.address-confirm.done");
    }

    private static String ticket() {
        return Faces.getRequestParameter("ticket");
    }

    public AskedAddress getAsked() {
        return asked;
    }
}
