package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.samstod.applications.SignatureService;
import org.samstod.applications.SigningView;
import org.samstod.associations.AssociationInUse;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Who signs an application, who has, and the links by which it is done. */
@Named("signaturesBacking")
@RequestScoped
public class SignaturesBacking {

    @Inject
    SignatureService signatures;

    @Inject
    AssociationInUse inUse;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private SigningView view;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = signatures.signatures(id);
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    /** Sends a person a link, or goes to the own one. */
    public void ask(String accountId) {
        Optional<String> own = signatures.ask(id, accountId);
        if (own.isPresent()) {
            addresses.redirect("/association/sign/" + own.get());
        } else {
            done.at(page(), "association.signatures.asked");
        }
    }

    /** Takes a person's link back. */
    public void revoke(String accountId) {
        signatures.revoke(id, accountId);
        done.at(page(), "association.signatures.revoked");
    }

    private String page() {
        return "/association/applications/" + id + "/signatures";
    }

    /** Whether the reader may ask others to sign. */
    public boolean isMayAsk() {
        return inUse.isEditor() && view.ready();
    }

    public SigningView getView() {
        return view;
    }
}
