package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.applications.HandOverService;
import org.samstod.applications.HandOverView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Hands an application over to another member. */
@Named("handOverBacking")
@RequestScoped
public class HandOverBacking {

    @Inject
    HandOverService service;

    @Inject
    Done done;

    private String id;
    private HandOverView view;
    private String to;
    private String note;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = service.view(id);
    }

    /** Hands it over. */
    public void handOver() {
        service.handOver(id, to, note);
        done.at("/association/applications/" + id, "association.hand-over.done");
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    public HandOverView getView() {
        return view;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
