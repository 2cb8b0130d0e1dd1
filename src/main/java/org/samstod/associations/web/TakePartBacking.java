package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.publications.ActivityService;
import org.samstod.publications.OwnInitiative;

/** What the association lets anybody take part in, by public initiative. */
@Named("takePart")
@RequestScoped
public class TakePartBacking {

    @Inject
    ActivityService service;

    @Inject
    AssociationInUse inUse;

    private List<OwnInitiative> initiatives = List.of();

    @PostConstruct
    void read() {
        inUse.require();
        if (inUse.isVerified()) {
            initiatives = service.own(inUse.getId());
        }
    }

    public List<OwnInitiative> getInitiatives() {
        return initiatives;
    }
}
