package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.DistrictPage;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.NotFound;

/** One district, of today or of the past. */
@Named("publicDistrict")
@RequestScoped
public class DistrictBacking {

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    private DistrictPage page;

    /** Reads it once. */
    public void load() {
        page = pages.district(parts.variable("slug")).orElseThrow(() -> new NotFound("district"));
        parts.holdsUntil(page.until());
    }

    public DistrictPage getPage() {
        return page;
    }
}
