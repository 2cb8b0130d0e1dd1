package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.DraftService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Says what throwing a draft away means, and does it. */
@Named("discardBacking")
@RequestScoped
public class DiscardBacking {

    @Inject
    ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    Done done;

    private String id;
    private ApplicationView view;
    private boolean sure;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = applications.application(id);
    }

    /** Throws it away, once the applicant has said so. */
    public void discard() {
        if (!sure) {
            throw new BusinessException("application.discard.sure").at("sure");
        }
        drafts.discard(id);
        done.at("/association/", "association.discard.done");
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    public ApplicationView getView() {
        return view;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
