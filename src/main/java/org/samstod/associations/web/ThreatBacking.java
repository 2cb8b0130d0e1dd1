package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.AssociationService;
import org.samstod.associations.ThreatReviewView;
import org.samstod.shared.web.Addresses;

/** Reporting a threat: one page that tells what will happen, one button, one page that tells what happened. */
@Named
@RequestScoped
public class ThreatBacking {

    @Inject
    AssociationService service;

    @Inject
    AssociationInUse inUse;

    @Inject
    Addresses addresses;

    private ThreatReviewView open;

    @PostConstruct
    void begin() {
        inUse.require();
        if (inUse.isVerified()) {
            open = service.reviews(inUse.getId()).stream().filter(one -> one.reviewedAt() == null).findFirst().orElse(null);
        }
    }

    /** Protects everything. */
    public void report() {
        service.reportThreat(inUse.require());
        addresses.redirect("/association/threat");
    }

    public ThreatReviewView getOpen() {
        return open;
    }
}
