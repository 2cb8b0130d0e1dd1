package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantService;
import org.samstod.grants.GrantView;
import org.samstod.shared.web.Addresses;

/** The grant that a page of signals is about; who may not read it does not come here. */
@Named
@RequestScoped
public class SignalsBacking {

    @Inject
    GrantService service;

    @Inject
    Addresses addresses;

    @Inject
    @Param(name = "id")
    String id;

    private GrantView grant;

    @PostConstruct
    void read() {
        grant = service.grant(id == null ? "" : id, addresses.getLocale());
    }

    public GrantView getGrant() {
        return grant;
    }
}
