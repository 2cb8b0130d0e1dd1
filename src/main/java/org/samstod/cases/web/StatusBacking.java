package org.samstod.cases.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.cases.StatusView;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** What the association sees of its own case. */
@Named("statusPage")
@RequestScoped
public class StatusBacking {

    @Inject
    ApplicantCaseService cases;

    @Inject
    Addresses addresses;

    private String id;
    private StatusView view;

    /** Reads the case once. */
    public void load() {
        view = cases.status(id, addresses.getLocale());
    }

    /** The sentence of a step of the timeline. */
    public String stepText(StatusView.Step step) {
        Locale locale = addresses.getLocale();
        return Texts.get(locale, "association.status.step." + step.what(), step.detail());
    }

    public StatusView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
