package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;

/** The link from a case's page to its grant; nothing to roles that read no grants. */
@Named
@RequestScoped
public class CaseGrant {

    @Inject
    GrantService service;

    @Inject
    CurrentUser user;

    @Inject
    @Param(name = "id")
    String caseId;

    private String id;

    @PostConstruct
    void read() {
        if (caseId != null && user.getRole() != null && user.getRole().holds(Permission.GRANT_READ)) {
            id = service.ofCase(caseId).orElse(null);
        }
    }

    /** The grant, or null while there is none. */
    public String getId() {
        return id;
    }
}
