package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.decisions.ChangeDecision;
import org.samstod.decisions.ChangeGround;
import org.samstod.decisions.ChangePage;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionChangeService;
import org.samstod.decisions.LetterPreview;
import org.samstod.decisions.YearSum;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Another decision in the place of one that the applicant knows of: written, looked at exactly as it will be sent, and made. */
@Named("decisionChange")
@ViewScoped
public class DecisionChangeBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DecisionChangeService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private ChangePage view;
    private String why;
    private String changeReasons;
    private String outcome;
    private String amount;
    private String reasons;
    private String ground;
    private LetterPreview letter;
    private boolean looking;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = service.page(id == null ? "" : id);
        outcome = view.current().outcome();
        reasons = view.current().reasons();
        amount = view.current().granted().isPositive() ? view.current().granted().typed() : null;
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read it; a post needs it before its buttons are looked for.
    }

    /** Shows the letter that would be sent. */
    public void look() {
        letter = service.preview(command(null));
        looking = true;
    }

    /** Back to the form. */
    public void again() {
        looking = false;
        letter = null;
    }

    /** Decides anew, and tells the applicant. */
    public void change() {
        service.change(command(letter.sha256()));
        done.at("/office/cases/" + id + "/decide", "office.decision-change.done");
    }

    private ChangeDecision command(String sha256) {
        Outcome chosen = outcome == null || outcome.isBlank() ? null : Outcome.valueOf(outcome);
        List<YearSum> sums = List.of();
        if (chosen != null && chosen.givesMoney() && amount != null && !amount.isBlank()) {
            try {
                sums = List.of(new YearSum(view.year(), AmountParser.parse(amount)));
            } catch (BusinessException e) {
                throw e.at("amount");
            }
        }
        return new ChangeDecision(view.current().id(), why == null || why.isBlank() ? null : ChangeGround.valueOf(why), changeReasons,
                new DecideCase(id, view.caseVersion(), chosen, sums, reasons, ground, null, sha256));
    }

    /** A ground with what the law says. */
    public String label(ChangePage.Law law) {
        return law.citation() + ": " + text(law);
    }

    /** What a provision says, in the language of the page. */
    public String text(ChangePage.Law law) {
        return law.text(addresses.getLanguage());
    }

    /** The outcomes there are to choose among. */
    public List<String> getOutcomes() {
        return List.of("GRANTED", "PARTLY", "REFUSED", "DISMISSED", "DISCONTINUED");
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

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getChangeReasons() {
        return changeReasons;
    }

    public void setChangeReasons(String changeReasons) {
        this.changeReasons = changeReasons;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
