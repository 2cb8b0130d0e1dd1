package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.FrontPage;
import org.samstod.publications.PublicPageService;

/** The first page. */
@Named("home")
@RequestScoped
public class HomeBacking {

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    private FrontPage page;

    /** Reads it once. */
    public void load() {
        page = pages.front();
        parts.holdsUntil(page.until());
    }

    public FrontPage getPage() {
        return page;
    }
}
