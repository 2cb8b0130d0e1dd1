package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.cases.CoApplicantService;
import org.samstod.cases.CoApplicantView;

/** Who applies together with the applicant, on the page of a case. */
@Named
@RequestScoped
public class CaseTogether {

    @Inject
    CoApplicantService service;

    @Inject
    @Param(name = "id")
    String id;

    private List<CoApplicantView> associations;

    @PostConstruct
    void read() {
        associations = service.ofCase(id == null ? "" : id);
    }

    public List<CoApplicantView> getAssociations() {
        return associations;
    }
}
