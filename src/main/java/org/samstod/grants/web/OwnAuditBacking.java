package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.OwnAudit;
import org.samstod.grants.OwnAuditService;
import org.samstod.shared.NotFound;

/** An association reads what it is asked for when its grant is looked into, and what came of it. */
@Named
@RequestScoped
public class OwnAuditBacking {

    @Inject
    OwnAuditService service;

    @Inject
    @Param(name = "id")
    String id;

    private List<OwnAudit> audits;

    @PostConstruct
    void read() {
        audits = service.own(id == null ? "" : id);
        if (audits.isEmpty()) {
            throw new NotFound("audit-review");
        }
    }

    /** The newest first; never empty. */
    public List<OwnAudit> getAudits() {
        return audits;
    }
}
