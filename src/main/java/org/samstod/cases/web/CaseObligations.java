package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.applications.OpenObligations;
import org.samstod.cases.CaseObligationService;

/** What the applicant has left to do about earlier grants, on the page of a case. */
@Named
@RequestScoped
public class CaseObligations {

    @Inject
    CaseObligationService service;

    @Inject
    @Param(name = "id")
    String id;

    private OpenObligations.Told told;

    @PostConstruct
    void read() {
        told = service.ofCase(id == null ? "" : id);
    }

    public OpenObligations.Told getTold() {
        return told;
    }
}
