package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.FinalReportLine;
import org.samstod.grants.FinalReportReviewService;
import org.samstod.grants.FinalReportService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;

/** The link from a grant's page to its report, for the association and for the office. */
@Named
@RequestScoped
public class OwnFinalReport {

    @Inject
    FinalReportService own;

    @Inject
    FinalReportReviewService office;

    @Inject
    CurrentUser user;

    @Inject
    @Param(name = "id")
    String grant;

    private FinalReportLine line;

    @PostConstruct
    void read() {
        line = grant == null ? null : (user.getRole() == Role.ASSOCIATION ? own.ofGrant(grant) : office.ofGrant(grant)).orElse(null);
    }

    /** How the report stands, or null while there is none. */
    public FinalReportLine getLine() {
        return line;
    }

    /** Whether it can be gone through in the portal, so that the steps of the grant's page do not apply. */
    public boolean isInPortal() {
        return line != null && ("SUBMITTED".equals(line.state()) || "COMPLETING".equals(line.state()));
    }
}
