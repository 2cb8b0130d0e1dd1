package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.grants.GrantAcceptanceService;
import org.samstod.grants.GrantLine;

/** The grants of the association in use. */
@Named
@RequestScoped
public class OwnGrantsBacking {

    @Inject
    GrantAcceptanceService service;

    @Inject
    AssociationInUse inUse;

    private List<GrantLine> rows;

    @PostConstruct
    void read() {
        rows = service.own(inUse.require());
    }

    public List<GrantLine> getRows() {
        return rows;
    }
}
