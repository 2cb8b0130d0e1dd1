package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.CallList;
import org.samstod.publications.PublicPageService;

/** All calls. */
@Named("publicCalls")
@RequestScoped
public class CallsBacking {

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    private CallList list;

    /** Reads them once. */
    public void load() {
        list = pages.calls();
        parts.holdsUntil(list.until());
    }

    public CallList getList() {
        return list;
    }
}
