package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.ActivityPageService;
import org.samstod.publications.WeekPage;
import org.samstod.publications.WeekQuery;

/** What is on this week. */
@Named("week")
@RequestScoped
public class WeekBacking {

    @Inject
    ActivityPageService service;

    @Inject
    PageParts parts;

    private WeekPage page;

    /** Reads it once. */
    public void load() {
        page = service.week(WeekQuery.parse(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()));
        parts.holdsUntil(page.until());
    }

    public WeekPage getPage() {
        return page;
    }

    /** What was asked for when no place has that name, as words; null without a place. */
    public String getWords() {
        return page.query().where() == null ? null : page.query().where().replace('-', ' ');
    }

    /** The same as it stands in an address. */
    public String getAsked() {
        return page.query().where() == null ? null : page.query().where().replace('-', '+');
    }

    /** The address of the same place for an age. */
    public String forAge(Integer age) {
        return page.query().withAge(age).address();
    }

    /** The address of another place for the same age. */
    public String inPlace(String slug) {
        return page.query().in(slug).address();
    }

    /** Whether nothing is on where somebody looked. */
    public boolean isNothing() {
        return page.placeName() != null && page.here().isEmpty() && page.around().isEmpty();
    }
}
