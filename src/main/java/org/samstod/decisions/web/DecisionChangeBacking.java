package org.samstod.decisions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.decisions.ChangeDecision;
import org.samstod.decisions.ChangeGround;
import org.samstod.decisions.ChangePage;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.YearSum;

/** Another decision in the place of one that the applicant knows of: written, looked at exactly as it will be sent, and made. */
@Named("decisionChange")
@ViewScoped
public class DecisionChangeBacking extends DecisionAnewPage {

    private static final long serialVersionUID = 1L;

    private String why;
    private String changeReasons;
    private String outcome;
    private final SumFields sum = new SumFields();
    private String reasons;
    private String ground;

    @Override
    void fill() {
        outcome = getView().current().outcome();
        reasons = getView().current().reasons();
        sum.fill(getView().current().amounts(), getView().year());
    }

    /** Shows the letter that would be sent. */
    public void look() {
        show(service.preview(command(null)));
    }

    /** Decides anew, and tells the applicant. */
    public void change() {
        service.change(command(getLetter().sha256()));
        finish("office.decision-change.done");
    }

    private ChangeDecision command(String sha256) {
        Outcome chosen = outcome == null || outcome.isBlank() ? null : Outcome.valueOf(outcome);
        List<YearSum> sums = chosen != null && chosen.givesMoney() ? sum.sums(getView().year()) : List.of();
        return new ChangeDecision(getView().current().id(), why == null || why.isBlank() ? null : ChangeGround.valueOf(why), changeReasons,
                new DecideCase(getId(), getView().caseVersion(), chosen, sums, reasons, ground, null, sha256));
    }

    /** A ground with what the law says. */
    public String label(ChangePage.Law law) {
        return law.citation() + ": " + text(law);
    }

    /** The outcomes there are to choose among. */
    public List<String> getOutcomes() {
        return List.of("GRANTED", "PARTLY", "REFUSED", "DISMISSED", "DISCONTINUED");
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

    /** The sum and its parts. */
    public SumFields getSum() {
        return sum;
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
