package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.OwnAudit;
import org.samstod.grants.OwnAuditService;

/** The link from an association's grant to its review. */
@Named
@RequestScoped
public class GrantAudits {

    @Inject
    OwnAuditService service;

    @Inject
    @Param(name = "id")
    String grant;

    private List<OwnAudit> audits = List.of();

    @PostConstruct
    void read() {
        audits = grant == null ? List.of() : service.own(grant);
    }

    public List<OwnAudit> getAudits() {
        return audits;
    }
}
