package org.samstod.decisions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.samstod.decisions.CorrectDecision;

/** A slip in a decision that the applicant knows of is put right: old and new beside each other, and the letter that goes out anew. */
@Named("decisionCorrect")
@ViewScoped
public class DecisionCorrectBacking extends DecisionAnewPage {

    private static final long serialVersionUID = 1L;

    private String right;
    private String why;

    @Override
    void fill() {
        right = getView().current().reasons();
    }

    /** Shows old and new beside each other, and the letter that would be sent. */
    public void look() {
        show(service.previewCorrection(command(null)));
    }

    /** Puts it right, and sends the letter anew. */
    public void correct() {
        service.correct(command(getLetter().sha256()));
        finish("office.decision-correct.done");
    }

    private CorrectDecision command(String sha256) {
        return new CorrectDecision(getView().current().id(), getId(), getView().caseVersion(), right, why, sha256);
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
