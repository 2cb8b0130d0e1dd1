package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.publications.DistrictFactService;
import org.samstod.publications.DistrictFactsView;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** What the city states of a district for the public pages. */
@Named("districtFacts")
@RequestScoped
public class DistrictFactsBacking {

    @Inject
    DistrictFactService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    @Inject
    @Param(name = "slug")
    String slug;

    private final Form form = new Form();
    private DistrictFactsView facts;

    @PostConstruct
    void read() {
        facts = service.facts(slug);
        form.put("validFrom", clock.today());
    }

    /** States how the registry is reached. */
    public void stateContact() {
        service.stateContact(slug, form.day("validFrom"), form.text("email"), form.text("phone"), form.text("postal"));
        done.at(page(), "office.district-facts.contact.saved");
    }

    /** States how many live there. */
    public void stateInhabitants() {
        String typed = form.text("number");
        String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00A0\\u202F.]", "");
        service.stateInhabitants(slug, form.day("countedOn"), digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null, form.text("source"));
        done.at(page(), "office.district-facts.inhabitants.saved");
    }

    /** Takes a wrong count away. */
    public void remove(String id, long version) {
        service.removeInhabitants(slug, id, version);
        done.at(page(), "office.district-facts.inhabitants.removed");
    }

    private String page() {
        return "/office/districts/" + slug + "/facts";
    }

    public DistrictFactsView getFacts() {
        return facts;
    }

    public Form getForm() {
        return form;
    }
}
