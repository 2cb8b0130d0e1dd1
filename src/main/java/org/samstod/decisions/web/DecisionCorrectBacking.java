package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.samstod.decisions.ChangePage;
import org.samstod.decisions.CorrectDecision;
import org.samstod.decisions.DecisionChangeService;
import org.samstod.decisions.LetterPreview;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** A slip in a decision that the applicant knows of is put right: old and new beside each other, and the letter that goes out anew. */
@Named("decisionCorrect")
@ViewScoped
public class DecisionCorrectBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DecisionChangeService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private ChangePage view;
    private String right;
    private String why;
    private LetterPreview letter;
    private boolean looking;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = service.page(id == null ? "" : id);
        right = view.current().reasons();
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read it; a post needs it before its buttons are looked for.
    }

    /** Shows old and new beside each other, and the letter that would be sent. */
    public void look() {
        letter = service.previewCorrection(command(null));
        looking = true;
    }

    /** Back to the form. */
    public void again() {
        looking = false;
        letter = null;
    }

    /** Puts it right, and sends the letter anew. */
    public void correct() {
        service.correct(command(letter.sha256()));
        done.at("/office/cases/" + id + "/decide", "office.decision-correct.done");
    }

    private CorrectDecision command(String sha256) {
        return new CorrectDecision(view.current().id(), id, view.caseVersion(), right, why, sha256);
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

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
