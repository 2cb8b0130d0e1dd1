package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.publications.OwnPosts;
import org.samstod.publications.PostService;

/** What the association has told of its public initiatives, and how far it has come. */
@Named("ownPosts")
@RequestScoped
public class OwnPostsBacking {

    @Inject
    PostService service;

    @Inject
    AssociationInUse inUse;

    private List<OwnPosts> initiatives = List.of();

    @PostConstruct
    void read() {
        inUse.require();
        if (inUse.isVerified()) {
            initiatives = service.own(inUse.getId());
        }
    }

    public List<OwnPosts> getInitiatives() {
        return initiatives;
    }
}
