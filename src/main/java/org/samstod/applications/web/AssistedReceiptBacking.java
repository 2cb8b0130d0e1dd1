package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.AnswersView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.AssistedReadingService;
import org.samstod.applications.AssistedReceipt;
import org.samstod.applications.RevisionReadingService;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** The receipt of an application that a registrar entered, and everything that was entered, both to be printed for the applicant. */
@Named("assistedReceipt")
@RequestScoped
public class AssistedReceiptBacking {

    @Inject
    AssistedReadingService service;

    @Inject
    ApplicationService applications;

    @Inject
    RevisionReadingService reading;

    @Inject
    Addresses addresses;

    private AssistedReceipt view;
    private AnswersView answers;

    @PostConstruct
    void read() {
        view = service.receipt(Params.text("id"));
        if (addresses.getPath().endsWith("/sent")) {
            if (!view.readable()) {
                throw new NotFound("revision");
            }
            answers = reading.read(applications.revisions(view.receipt().applicationId()).get(0).id(), null, addresses.getLocale());
        }
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page.
    }

    public AssistedReceipt getView() {
        return view;
    }

    /** What was entered, on the page that shows it. */
    public AnswersView getAnswers() {
        return answers;
    }

    /** The call's name in the language of the page. */
    public String getCall() {
        return view.receipt().call().in(addresses.getLocale());
    }
}
