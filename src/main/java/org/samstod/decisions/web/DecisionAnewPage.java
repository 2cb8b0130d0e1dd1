package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.samstod.decisions.ChangePage;
import org.samstod.decisions.DecisionChangeService;
import org.samstod.decisions.LetterPreview;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/**
 * What the two pages about a decision that the applicant knows of have alike: it is read once, something is written, and the letter is
 * looked at exactly as it will be sent before anything is done.
 */
public abstract class DecisionAnewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DecisionChangeService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private ChangePage view;
    private LetterPreview letter;
    private boolean looking;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = service.page(id == null ? "" : id);
        fill();
    }

    /** Fills the fields with the decision as it is. */
    abstract void fill();

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read it; a post needs it before its buttons are looked for.
    }

    /** Shows a letter before it is sent. */
    void show(LetterPreview shown) {
        letter = shown;
        looking = true;
    }

    /** Back to the form. */
    public void again() {
        looking = false;
        letter = null;
    }

    /** Back to the case's decision, with what was done in words. */
    void finish(String key) {
        done.at("/office/cases/" + id + "/decide", key);
    }

    /** What a provision says, in the language of the page. */
    public String text(ChangePage.Law law) {
        return law.text(addresses.getLanguage());
    }

    public String getId() {
        return id;
    }

    public ChangePage getView() {
        return view;
    }

    public boolean isLooking() {
        return looking;
    }

    public LetterPreview getLetter() {
        return letter;
    }
}
