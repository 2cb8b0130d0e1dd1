package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantAcceptanceService;

/** The link from an application's page to what it was granted. */
@Named
@RequestScoped
public class ApplicationGrant {

    @Inject
    GrantAcceptanceService service;

    @Inject
    @Param(name = "id")
    String application;

    private String id;

    @PostConstruct
    void read() {
        id = application == null ? null : service.ofApplication(application).orElse(null);
    }

    /** The grant, or null while there is none. */
    public String getId() {
        return id;
    }
}
