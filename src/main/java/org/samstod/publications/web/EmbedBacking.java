package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.publications.EmbedPage;
import org.samstod.publications.EmbedQuery;
import org.samstod.publications.EmbedService;

/** The list that other sites show in a frame. */
@Named("embed")
@RequestScoped
public class EmbedBacking {

    @Inject
    EmbedService service;

    @Inject
    PageParts parts;

    private EmbedPage page;

    /** Reads it once. */
    public void load() {
        page = service.newest(EmbedQuery.parse(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()));
        parts.holdsUntil(page.until());
    }

    public EmbedPage getPage() {
        return page;
    }

    /** What it is about, with commas between; empty for everything. */
    public String getAbout() {
        return Stream.concat(page.places().stream(), page.themes().stream().map(code -> parts.word("theme", code))).collect(Collectors.joining(", "));
    }

    /** The query part of the page with all of them, with its question mark. */
    public String getQuery() {
        String query = page.query().canonical();
        return query.isEmpty() ? "" : "?" + query;
    }
}
