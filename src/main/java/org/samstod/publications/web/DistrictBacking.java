package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.DistrictPage;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.RegisterPageService;
import org.samstod.shared.NotFound;

/** One district, of today or of the past. */
@Named("publicDistrict")
@RequestScoped
public class DistrictBacking {

    @Inject
    PublicPageService pages;

    @Inject
    RegisterPageService registers;

    @Inject
    PageParts parts;

    private DistrictPage page;
    private boolean register;

    /** Reads it once. */
    public void load() {
        page = pages.district(parts.variable("slug")).orElseThrow(() -> new NotFound("district"));
        register = registers.shows(page.slug());
        parts.holdsUntil(page.until());
    }

    /** Whether the board's register may be looked at. */
    public boolean isRegister() {
        return register;
    }

    public DistrictPage getPage() {
        return page;
    }
}
