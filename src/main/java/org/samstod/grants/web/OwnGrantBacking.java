package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantAcceptanceService;
import org.samstod.grants.GrantView;
import org.samstod.grants.OwnGrant;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;

/** One grant as its association reads it, and the answer of one who signs. */
@Named
@RequestScoped
public class OwnGrantBacking {

    @Inject
    GrantAcceptanceService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private OwnGrant own;
    private String seen;
    private String reason;

    @PostConstruct
    void read() {
        own = service.grant(id == null ? "" : id, addresses.getLocale());
        seen = own.seen();
    }

    /** The person accepts for the association. */
    public void accept() {
        done.at("/association/grants/" + id, service.accept(id, seen) ? "association.grant.accepted" : "association.grant.signed");
    }

    /** The person declines for the association. */
    public void decline() {
        done.at("/association/grants/" + id, service.decline(id, seen, reason) ? "association.grant.declined" : "association.grant.declined.half");
    }

    public OwnGrant getOwn() {
        return own;
    }

    public GrantView getGrant() {
        return own.grant();
    }

    /** The hash of what the page showed. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
