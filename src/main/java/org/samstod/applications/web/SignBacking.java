package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.samstod.applications.SignView;
import org.samstod.applications.SignatureService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Where a personal link to sign leads: what is signed, and the button that signs it. */
@Named("signBacking")
@RequestScoped
public class SignBacking {

    @Inject
    SignatureService signatures;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private String code;
    private SignView view;

    @PostConstruct
    void read() {
        code = Params.text("code");
        String association = signatures.associationOf(code);
        if (user.getRole() == Role.ASSOCIATION) {
            // The session turns to the association whose application it is: its files belong to what is signed.
            user.useAssociation(association);
            view = signatures.open(code);
        }
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    /** Signs what the page showed. */
    public void sign() {
        done.at("/association/applications/" + signatures.sign(code, request.getParameter("seen")) + "/signatures", "association.sign.done");
    }

    /** What is signed; null for a person who acts for the city just now. */
    public SignView getView() {
        return view;
    }

    /** The call's name in the language of the page. */
    public String getCall() {
        return view.call().in(addresses.getLocale());
    }

    public String getCallLanguage() {
        return view.call().languageIn(addresses.getLocale());
    }
}
