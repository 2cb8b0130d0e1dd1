package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.AssociationPage;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.NotFound;

/** One association's public page. */
@Named("publicAssociation")
@RequestScoped
public class AssociationPageBacking {

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    private AssociationPage page;

    /** Reads it once. */
    public void load() {
        page = pages.association(parts.variable("publicId")).orElseThrow(() -> new NotFound("association"));
    }

    public AssociationPage getPage() {
        return page;
    }
}
